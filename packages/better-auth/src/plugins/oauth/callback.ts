import { readClient } from '@kit/passkey/read-client';
import { requireSession } from '@kit/passkey/step-up';
import type { AuthContext, GenericEndpointContext, Session } from 'better-auth';
import { APIError, createAuthEndpoint } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { tellOwner } from '../../tell-owner';
import { accountOfIdentity } from './account-of-identity';
import { connectIdentity } from './connect-identity';
import { OAUTH_ERROR_CODES } from './error-codes';
import { endFlow, type Flow } from './flow';
import type { Identity, IdentityProvider } from './identity-provider';
import { OAuthRefusal } from './oauth-refusal';
import type { OAuthOptions } from './options';

/**
 * GET /callback/:id, in place of Better Auth's: where the provider sends the browser back to. Signs in or connects, and
 * leads on to `returnTo`; every refusal leads to `errorTo` with `?error=<code>&provider=<id>`.
 */
export const callback = (options: OAuthOptions) =>
  createAuthEndpoint('/callback/:id', { method: 'GET' }, async (ctx) => {
    const provider = options.providers.find(({ id }) => id === ctx.params.id);
    if (!provider) throw APIError.from('NOT_FOUND', OAUTH_ERROR_CODES.PROVIDER_NOT_FOUND);
    const search = ctx.request ? new URL(ctx.request.url).searchParams : new URLSearchParams();
    const flow = await endFlow(ctx, search.get('state') ?? undefined);
    try {
      // A trip that began at one provider ends at none other (RFC 9700, section 4.4).
      if (flow?.provider !== provider.id) throw new OAuthRefusal('expired');
      await complete(ctx, options, provider, flow, search);
    } catch (error) {
      if (!(error instanceof OAuthRefusal)) throw error;
      options.onRefused?.({ provider: provider.id, refusal: error });
      const page = flow?.errorTo ?? (await pageWithoutTrip(ctx));
      throw ctx.redirect(withQuery(page, { error: error.code, provider: provider.id }));
    }
    throw ctx.redirect(flow.returnTo);
  });

async function complete(
  ctx: GenericEndpointContext,
  options: OAuthOptions,
  provider: IdentityProvider,
  flow: Flow,
  search: URLSearchParams,
): Promise<void> {
  const { context } = ctx;
  // The address we gave the provider, whatever a proxy made of it on the way here.
  const address = new URL(`${context.baseURL}/callback/${provider.id}?${search}`);
  const identity = await provider.identify(address, flow);
  if (!flow.link) {
    const user = await accountOfIdentity(context, identity);
    const session = await context.internalAdapter.createSession(user.id, false, { authMethod: 'oauth' });
    await endUnlessConnected(context, identity, session);
    return setSessionCookie(ctx, { session, user });
  }
  const current = await linkingSession(ctx, flow.link);
  const credentialId = await connectIdentity(context, current, identity);
  if (credentialId === null) return;
  const notice = { kind: 'accountConnected', client: readClient(ctx), provider: provider.name, credentialId } as const;
  await tellOwner(context, current.user, notice, options);
}

/**
 * Takes a session back whose identity was taken off the account since it was looked up. "This was not me" ends the sessions once
 * more after that, so one of the two finds this one: see passwords/accepted-hash.ts.
 */
async function endUnlessConnected(
  { internalAdapter }: AuthContext,
  identity: Identity,
  { token, userId }: Pick<Session, 'token' | 'userId'>,
): Promise<void> {
  let connected = false;
  try {
    connected = (await internalAdapter.findAccountByKey(identity))?.userId === userId;
  } finally {
    if (!connected) await internalAdapter.deleteSession(token);
  }
  if (!connected) throw new OAuthRefusal('expired');
}

/** Where a refusal is shown when nobody knows where its trip began. The sign-in page sends on who is signed in. */
async function pageWithoutTrip(ctx: GenericEndpointContext): Promise<string> {
  const current = await requireSession(ctx).catch((error) => {
    if (error instanceof APIError) return null;
    throw error;
  });
  return current ? '/settings/security' : '/auth/sign-in';
}

/** The very session that asked to connect must still be this browser's. */
async function linkingSession(ctx: GenericEndpointContext, link: NonNullable<Flow['link']>) {
  const current = await requireSession(ctx).catch((error) => {
    throw error instanceof APIError ? new OAuthRefusal('session_ended', { cause: error }) : error;
  });
  if (current.session.id !== link.sessionId) throw new OAuthRefusal('session_ended');
  return current;
}

function withQuery(path: string, parameters: Record<string, string>): string {
  const url = new URL(path, 'http://site.invalid');
  for (const [name, value] of Object.entries(parameters)) url.searchParams.set(name, value);
  return `${url.pathname}${url.search}${url.hash}`;
}
