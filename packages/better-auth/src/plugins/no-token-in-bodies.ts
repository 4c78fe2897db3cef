import type { BetterAuthPlugin } from 'better-auth';
import { createAuthMiddleware } from 'better-auth/api';

/** The session token lives in its cookie alone: answers over HTTP lose every `token` Better Auth would put there. */
export function noTokenInBodies() {
  return {
    id: 'no-token-in-bodies',
    hooks: {
      after: [
        {
          matcher: (ctx) => ctx.request !== undefined,
          handler: createAuthMiddleware(async (ctx) => withoutTokens(ctx.context.returned)),
        },
      ],
    },
  } satisfies BetterAuthPlugin;
}

function withoutTokens(returned: unknown): unknown {
  if (!isPlainObject(returned)) return undefined;
  const { token, ...body } = returned;
  const { session } = body;
  if (token === undefined && !isPlainObject(session)) return undefined;
  if (!isPlainObject(session)) return body;
  const { token: _token, ...publicSession } = session;
  return { ...body, session: publicSession };
}

function isPlainObject(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && Object.getPrototypeOf(value) === Object.prototype;
}
