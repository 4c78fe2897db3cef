import 'server-only';
import { getAuth } from '@kit/better-auth/auth';
import { headers } from 'next/headers';
import { cache } from 'react';
import { getSession, isDueForRenewal } from './session';

/** What a page may show of whoever is signed in without reading the store. */
export type Visitor = { name: string; email: string; isDueForRenewal: boolean };

/**
 * Name and e-mail of whoever is signed in, for a page that shows no more and does nothing; null when signed out. Costs
 * no statement while the copy in the cookie is fresh, so it may be a minute behind the store. A copy that cannot be read
 * is none.
 */
export const getVisitor = cache(async (): Promise<Visitor | null> => {
  const requestHeaders = await headers();
  const auth = await getAuth();
  const session = await auth.api
    .getSession({ headers: requestHeaders, query: { disableRefresh: true } })
    .catch(() => getSession());
  if (!session) return null;
  const { name, email } = session.user;
  return { name, email, isDueForRenewal: isDueForRenewal(session.session) };
});
