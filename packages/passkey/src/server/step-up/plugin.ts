import type { BetterAuthPlugin } from 'better-auth';
import { createMemoryLimiter } from '../memory-limiter';
import { guardRequest } from '../request-guard';
import { withNoStore } from '../with-no-store';
import { stepUpWithCode } from './code';
import { methodOfPath } from './method-of-path';
import { listStepUpMethods } from './methods';
import { resolveOptions, type StepUpOptions } from './options';
import { stepUpWithPassword } from './password';
import { stepUpSchema } from './schema';
import { sendStepUpCode } from './send-code';

export { holdSession } from '../session/hold-session';
export { defaultRecency as recentAuthentication, isRecentlyAuthenticated } from '../session/is-recently-authenticated';
export { type AuthMethod, meetsDemand, type SessionDemand, type SessionFacts } from '../session/meets-demand';
export { readSessionToken, requireSession, type StoredSession } from '../session/read-session';
export { requireRecentAuthentication } from '../session/require-recent-authentication';
export { confirmPassword } from './confirm-password';
export { grantStepUp } from './grant-step-up';
export { maskAddress } from './mask-address';
export type { StepUpOptions } from './options';
export type { StepUpMethod, StepUpSession } from './schema';
export type { SendStepUpCode } from './send-code';

/**
 * Records on every session how it was made, and lets its owner confirm it again before something sensitive. Always registered,
 * also without `passkey()`. Throws one sentence for options that could not work.
 */
export const stepUp = (options: StepUpOptions = {}) => {
  const { sendCode, codesPerAccount, passwordAttempts, addressLimit, maxBodySize, onEvent } = resolveOptions(options);
  return {
    id: 'step-up',
    schema: stepUpSchema,
    // Read by confirm-password.ts, which knows plugins by their id alone.
    options: { limitPasswords: createMemoryLimiter({ ...passwordAttempts, reason: 'password-attempts' }) },
    init: () => ({ options: { databaseHooks: { session: { create: { before: recordSignIn } } } } }),
    onRequest: (request) => guardRequest(request, { prefix: '/step-up/', maxBodySize }),
    onResponse: withNoStore,
    rateLimit: [{ pathMatcher: isAttempt, ...addressLimit }],
    endpoints: {
      listStepUpMethods: listStepUpMethods(onEvent, { offersCode: sendCode !== undefined }),
      stepUpWithPassword: stepUpWithPassword(onEvent),
      ...(sendCode && {
        sendStepUpCode: sendStepUpCode(onEvent, { sendCode, codesPerAccount }),
        stepUpWithCode: stepUpWithCode(onEvent),
      }),
    },
  } satisfies BetterAuthPlugin;
};

const isAttempt = (path: string) => path.startsWith('/step-up/') && path !== '/step-up/methods';

/** What a new session says of the sign-in that made it. */
const recordSignIn = async (session: Record<string, unknown>, ctx: { path?: string } | null) => {
  const { authMethod, userVerified } = session as { authMethod?: string; userVerified?: boolean };
  return { data: { authMethod: authMethod ?? methodOfPath(ctx?.path), userVerified: userVerified ?? false } };
};
