import 'server-only';
import { getAuth } from '@kit/better-auth/auth';
import { headers } from 'next/headers';

/** The address this browser asked a code for, and whether that was a sign-up; null when it asked for none lately. */
export async function readPendingCode() {
  const { api } = await getAuth();
  return (await api.pendingEmailCode?.({ headers: await headers() })) ?? null;
}
