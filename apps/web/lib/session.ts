import 'server-only';
import { getAuth } from '@kit/better-auth/auth';
import { sharedOptions } from '@kit/better-auth/options';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';

/** The session of this request, read from the store once per request; null when signed out. */
export const getSession = cache(async () => {
  const requestHeaders = await headers();
  const auth = await getAuth();
  // A server component cannot set cookies, so it must not move the session's expiry either.
  return auth.api.getSession({ headers: requestHeaders, query: { disableRefresh: true, disableCookieCache: true } });
});

/** The signed-in session; a signed-out visitor is sent to sign in and comes back to `path`. */
export async function requireUser(path: string) {
  const session = await getSession();
  if (!session) redirect(`/auth/sign-in?returnTo=${encodeURIComponent(path)}`);
  return session;
}

/** Whether the session has not been prolonged for a day (`updateAge`), so that the page should ask for it. */
export function isDueForRenewal(session: { updatedAt: Date }): boolean {
  return Date.now() - session.updatedAt.getTime() > sharedOptions.session.updateAge * 1000;
}
