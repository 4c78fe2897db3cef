import 'server-only';
import { getAuth } from '@kit/better-auth/auth';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';

/** The session of this request, read from the store once per request; null when signed out. */
export const getSession = cache(async () => {
  const requestHeaders = await headers();
  const auth = await getAuth();
  // A server component cannot set cookies, so it must not move the session's expiry either.
  return auth.api.getSession({ headers: requestHeaders, query: { disableRefresh: true } });
});

/** The signed-in session; a signed-out visitor is sent to sign in and comes back to `path`. */
export async function requireUser(path: string) {
  const session = await getSession();
  if (!session) redirect(`/auth/sign-in?returnTo=${encodeURIComponent(path)}`);
  return session;
}
