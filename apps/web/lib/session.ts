import 'server-only';
import { getAuth } from '@kit/better-auth/auth';
import { sharedOptions } from '@kit/better-auth/options';
import { meetsDemand, type SessionDemand } from '@kit/passkey/step-up';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { cache } from 'react';
import { confirmAddress } from './confirm-address';
import { isOwnOrigin } from './forms/is-own-origin';
import { returnPath } from './return-path';

/** Who is signed in, and the facts of the session as the store has them. */
export type CurrentUser = NonNullable<Awaited<ReturnType<typeof readSession>>>;

/** The session of this request, read from the store once per request; null when signed out. Throws when the store cannot say. */
export const getSession = cache(async () => readSession(await headers()));

/**
 * The signed-in person, for a page or a server action: a signed-out one is sent to sign in, one whose session does not meet
 * the demand to `/auth/confirm`; both come back to `returnTo`, by default where they are. Throws when the store cannot say.
 */
export async function requireUser(demand: SessionDemand & { returnTo?: string } = {}): Promise<CurrentUser> {
  const { returnTo = await currentPath(), ...facts } = demand;
  const current = await getSession();
  if (!current) redirect(`/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
  if (!meetsDemand(current.session, facts)) redirect(confirmAddress(returnTo, facts));
  return current;
}

type Handler<Context> = (current: CurrentUser, request: Request, context: Context) => Response | Promise<Response>;

/**
 * A route handler for signed-in people whose session meets the demand. Others are answered in JSON: 401 `UNAUTHORIZED`, 403
 * `STEP_UP_REQUIRED`, 403 `INVALID_ORIGIN` for what another site sent to change something, 503 `UNAVAILABLE` when the store
 * cannot say. No answer is kept by a cache unless the handler says so.
 */
export function withUser<Context>(demand: SessionDemand, handler: Handler<Context>) {
  return async (request: Request, context: Context): Promise<Response> => {
    const changes = request.method !== 'GET' && request.method !== 'HEAD';
    if (changes && !isOwnOrigin(request)) return refusal(403, 'INVALID_ORIGIN');
    let current: Awaited<ReturnType<typeof readSession>>;
    try {
      current = await readSession(request.headers);
    } catch (error) {
      console.error('the session could not be read:', error);
      return refusal(503, 'UNAVAILABLE', { 'retry-after': '5' });
    }
    if (!current) return refusal(401, 'UNAUTHORIZED');
    if (!meetsDemand(current.session, demand)) return refusal(403, 'STEP_UP_REQUIRED');
    const { body, status, statusText, headers: own } = await handler(current, request, context);
    const kept = new Headers(own);
    if (!kept.has('cache-control')) kept.set('cache-control', 'no-store');
    return new Response(body, { status, statusText, headers: kept });
  };
}

/**
 * Whether the session has not been prolonged for a day (`updateAge`), so that the page should ask for it. Judged by its expiry, as
 * Better Auth does: `updatedAt` moves with whatever is written to the row, such as a step-up.
 */
export function isDueForRenewal({ expiresAt }: { expiresAt: Date }): boolean {
  const { expiresIn, updateAge } = sharedOptions.session;
  return expiresAt.getTime() - (expiresIn - updateAge) * 1000 <= Date.now();
}

async function readSession(requestHeaders: Headers) {
  const auth = await getAuth();
  // A server component cannot set cookies, so it must not move the session's expiry either.
  return auth.api.getSession({ headers: requestHeaders, query: { disableRefresh: true, disableCookieCache: true } });
}

/** The address of this request as the proxy passes it on. */
const currentPath = async () => returnPath((await headers()).get('x-path'));

function refusal(status: number, code: string, more: Record<string, string> = {}): Response {
  return Response.json({ code }, { status, headers: { 'cache-control': 'no-store', ...more } });
}
