import 'server-only';
import { getAuth } from '@kit/better-auth/auth';
import { headers } from 'next/headers';

/**
 * Options of a passkey sign-in for the page that is being made, bound to this browser; signed out, they cost no statement. Null
 * where there are none to be had: then the page asks for them itself.
 */
export async function sealedOptions() {
  try {
    const { api } = await getAuth();
    return (await api.generatePasskeyAuthenticationOptions?.({ headers: await headers() })) ?? null;
  } catch (error) {
    console.error('no options could be sealed into the page:', error);
    return null;
  }
}
