import 'server-only';
import { getAuth } from '@kit/better-auth/auth';
import { authEnv } from '@kit/better-auth/env';
import { headers } from 'next/headers';

/** What the page behind a sign-up mail's link should show; changes nothing. */
export async function readProof(token: unknown) {
  // With passwords off, what began with one cannot be finished.
  if (typeof token !== 'string' || !authEnv().show.password) return { state: 'invalid' } as const;
  const requestHeaders = await headers();
  const auth = await getAuth();
  return auth.api.inspectSignUp({ query: { token }, headers: requestHeaders });
}

/** The address this browser is signing up with, or null. */
export async function readPendingAddress(): Promise<string | null> {
  const requestHeaders = await headers();
  const auth = await getAuth();
  return (await auth.api.pendingSignUp({ headers: requestHeaders }))?.email ?? null;
}
