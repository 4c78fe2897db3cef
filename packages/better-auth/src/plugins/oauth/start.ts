import { requireSession } from '@kit/passkey/step-up';
import type { GenericEndpointContext } from 'better-auth';
import { APIError, createAuthEndpoint, formCsrfMiddleware } from 'better-auth/api';
import { z } from 'zod';
import { OAUTH_ERROR_CODES } from './error-codes';
import { beginFlow, type Flow } from './flow';
import { OAuthRefusal } from './oauth-refusal';
import type { OAuthOptions } from './options';
import { sitePath } from './site-path';

const body = z.object({
  provider: z.string().max(100),
  callbackURL: z.string().max(2000).optional(),
  errorCallbackURL: z.string().max(2000).optional(),
  disableRedirect: z.boolean().optional(),
});
const asPost = { method: 'POST' as const, body, use: [formCsrfMiddleware] };

/** POST /sign-in/social, in place of Better Auth's: answers where to send the browser, `{ url, redirect }`. */
export const startSignIn = (options: OAuthOptions) =>
  createAuthEndpoint('/sign-in/social', asPost, async (ctx) => {
    const pages = pagesOf(ctx, ctx.body, { returnTo: '/', errorTo: '/auth/sign-in' });
    return begin(ctx, options, ctx.body, pages);
  });

/** POST /link-social: the same to add that account to the one that is signed in. `recentAuthentication()` guards it. */
export const startConnecting = (options: OAuthOptions) =>
  createAuthEndpoint('/link-social', asPost, async (ctx) => {
    const { session } = await requireSession(ctx);
    const pages = pagesOf(ctx, ctx.body, { returnTo: '/settings/security', errorTo: '/settings/security' });
    return begin(ctx, options, ctx.body, { ...pages, link: { sessionId: session.id } });
  });

async function begin(
  ctx: GenericEndpointContext,
  { providers, onRefused }: OAuthOptions,
  { provider: id, disableRedirect }: z.infer<typeof body>,
  trip: Pick<Flow, 'returnTo' | 'errorTo' | 'link'>,
) {
  const provider = providers.find((candidate) => candidate.id === id);
  if (!provider) throw APIError.from('NOT_FOUND', OAUTH_ERROR_CODES.PROVIDER_NOT_FOUND);
  const secrets = await beginFlow(ctx, { provider: id, ...trip });
  const url = await provider.authorizationUrl(`${ctx.context.baseURL}/callback/${id}`, secrets).catch((error) => {
    if (!(error instanceof OAuthRefusal)) throw error;
    onRefused?.({ provider: id, refusal: error });
    throw APIError.from('SERVICE_UNAVAILABLE', OAUTH_ERROR_CODES.PROVIDER_UNAVAILABLE);
  });
  return ctx.json({ url: url.href, redirect: disableRedirect !== true });
}

function pagesOf(
  { context }: GenericEndpointContext,
  { callbackURL, errorCallbackURL }: z.infer<typeof body>,
  fallback: { returnTo: string; errorTo: string },
) {
  return {
    returnTo: sitePath(callbackURL, context.baseURL, fallback.returnTo),
    errorTo: sitePath(errorCallbackURL, context.baseURL, fallback.errorTo),
  };
}
