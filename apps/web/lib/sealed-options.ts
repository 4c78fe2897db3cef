import 'server-only';
import { getAuth } from '@kit/better-auth/auth';
import { headers } from 'next/headers';

/**
 * Options of a passkey sign-in for the page that is being made, bound to this browser; signed out, they cost no statement. Null
 * where there are none to be had: then the page asks for them itself. A refusal is kept by the log of refusals; what failed on our
 * side is said here, because the page looks as if nothing had.
 */
export async function sealedOptions() {
  try {
    const { api } = await getAuth();
    return (await api.generatePasskeyAuthenticationOptions?.({ headers: await headers() })) ?? null;
  } catch (error) {
    if (isOurs(error)) console.error('no options could be sealed into the page:', error);
    return null;
  }
}

/** Not a refusal (4xx), which is somebody's request and not a fault. */
const isOurs = (error: unknown) => {
  const status = error instanceof Error && 'statusCode' in error ? Number(error.statusCode) : 500;
  return !(status >= 400 && status < 500);
};
