import { randomBytes } from 'node:crypto';
import type { GenericEndpointContext } from 'better-auth';
import { expireCookie } from 'better-auth/cookies';
import { symmetricDecrypt, symmetricEncrypt } from 'better-auth/crypto';
import { z } from 'zod';
import type { RequestSecrets } from './identity-provider';

const LIFETIME_SECONDS = 10 * 60;
/** Tabs that may be at a provider at the same time; each costs a cookie. */
const MOST_AT_ONCE = 3;

const flowSchema = z.object({
  kind: z.literal('oauth-flow'),
  provider: z.string(),
  state: z.string(),
  codeVerifier: z.string(),
  nonce: z.string(),
  /** Paths of this site. */
  returnTo: z.string(),
  errorTo: z.string(),
  /** The session that connects an account; without it the flow signs in. */
  link: z.object({ sessionId: z.string() }).optional(),
  expiresAt: z.number(),
});

/** One trip to a provider, from the button to the callback. */
export type Flow = Omit<z.infer<typeof flowSchema>, 'kind' | 'expiresAt'>;

/**
 * Begins a trip: makes its secrets and seals them, with where it leads, into a cookie of this browser alone (RFC 9700,
 * section 2.1). Stores nothing.
 */
export async function beginFlow(
  ctx: GenericEndpointContext,
  trip: Omit<Flow, keyof RequestSecrets>,
): Promise<RequestSecrets> {
  const secrets = { state: random(), codeVerifier: random(), nonce: random() };
  const expiresAt = Date.now() + LIFETIME_SECONDS * 1000;
  const data = JSON.stringify({ kind: 'oauth-flow', ...trip, ...secrets, expiresAt } satisfies z.infer<
    typeof flowSchema
  >);
  const sealed = await symmetricEncrypt({ key: ctx.context.secretConfig, data });
  forgetOldest(ctx);
  const cookie = cookieOf(ctx, secrets.state);
  ctx.setCookie(cookie.name, sealed, cookie.attributes);
  return secrets;
}

/**
 * The trip of this browser that `state` belongs to, once: null for a state this browser never had, or that was used
 * or is older than ten minutes. Throws when the store cannot say whether it was used.
 */
export async function endFlow(ctx: GenericEndpointContext, state: string | undefined): Promise<Flow | null> {
  if (!state || !/^[\w-]{43}$/.test(state)) return null;
  const flow = await readFlow(ctx, state);
  if (!flow || flow.state !== state || flow.expiresAt < Date.now()) return null;
  const first = await ctx.context.internalAdapter.reserveVerificationValue({
    identifier: `oauth-state:${state}`,
    value: '',
    expiresAt: new Date(flow.expiresAt),
  });
  expireCookie(ctx, cookieOf(ctx, state));
  return first ? flow : null;
}

async function readFlow(ctx: GenericEndpointContext, state: string): Promise<z.infer<typeof flowSchema> | null> {
  const sealed = ctx.getCookie(cookieOf(ctx, state).name);
  if (!sealed) return null;
  try {
    const data = await symmetricDecrypt({ key: ctx.context.secretConfig, data: sealed });
    return flowSchema.parse(JSON.parse(data));
  } catch {
    return null;
  }
}

/** Each trip has its own cookie, so that two tabs do not end each other's. */
function cookieOf({ context }: GenericEndpointContext, state: string) {
  return context.createAuthCookie(`oauth_${state.slice(0, 8)}`, { maxAge: LIFETIME_SECONDS });
}

/** Browsers send older cookies first (RFC 6265, section 5.4). */
function forgetOldest(ctx: GenericEndpointContext): void {
  const { name: prefix, attributes } = ctx.context.createAuthCookie('oauth_');
  const names = (ctx.headers?.get('cookie') ?? '').split(/; */).map((pair) => pair.split('=', 1)[0] ?? '');
  const open = names.filter((name) => name.startsWith(prefix));
  for (const name of open.slice(0, 1 - MOST_AT_ONCE)) expireCookie(ctx, { name, attributes });
}

const random = () => randomBytes(32).toString('base64url');
