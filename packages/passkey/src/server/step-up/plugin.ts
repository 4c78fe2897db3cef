import type { BetterAuthPlugin } from 'better-auth';
import type { OnPasskeyEvent } from '../events';
import { guardRequest } from '../request-guard';
import { withNoStore } from '../with-no-store';
import { stepUpWithCode } from './code';
import { methodOfPath } from './method-of-path';
import { listStepUpMethods } from './methods';
import { stepUpWithPassword } from './password';
import { stepUpSchema } from './schema';
import { type SendStepUpCode, sendStepUpCode } from './send-code';

export { isRecentlyAuthenticated, recentAuthentication } from '../session/is-recently-authenticated';
export { type AuthMethod, meetsDemand, type SessionDemand, type SessionFacts } from '../session/meets-demand';
export { readSessionToken, requireSession, type StoredSession } from '../session/read-session';
export { requireRecentAuthentication } from '../session/require-recent-authentication';
export { grantStepUp } from './grant-step-up';
export { maskAddress } from './mask-address';
export type { StepUpMethod } from './methods';
export type { StepUpSession } from './schema';
export type { SendStepUpCode } from './send-code';

type StepUpOptions = {
  /** Mails a code to the account's proven address; rejects when it cannot. Without it no code is offered. */
  sendCode?: SendStepUpCode;
  /** Codes an account may have mailed within the window, in seconds, counted in this process. Default 5 an hour. */
  codesPerAccount?: { window: number; max: number };
  /** Wrong passwords a session may try within the window, in seconds. Default 5 in 10 minutes. */
  passwordAttempts?: { window: number; max: number };
  /** Attempts per client address at each of password, code and sending a code, counted where Better Auth keeps its limits; window in seconds. Default 10 a minute. */
  addressLimit?: { window: number; max: number };
  /** Largest body accepted by `/step-up/*`, in bytes. Default 65536. */
  maxBodySize?: number;
  /** Receives every refusal, failure and grant. */
  onEvent?: OnPasskeyEvent;
};

/** Records on every session how it was made, and lets its owner confirm it again before something sensitive. Always registered, also without `passkey()`. */
export const stepUp = (options: StepUpOptions = {}) => {
  const { sendCode, passwordAttempts, addressLimit, maxBodySize = 65_536, onEvent } = options;
  const codesPerAccount = options.codesPerAccount ?? { window: 3600, max: 5 };
  return {
    id: 'step-up',
    schema: stepUpSchema,
    init: () => ({ options: { databaseHooks: { session: { create: { before: recordSignIn } } } } }),
    onRequest: (request) => guardRequest(request, { prefix: '/step-up/', maxBodySize }),
    onResponse: withNoStore,
    rateLimit: [{ pathMatcher: isAttempt, ...(addressLimit ?? { window: 60, max: 10 }) }],
    endpoints: {
      listStepUpMethods: listStepUpMethods(onEvent, { offersCode: sendCode !== undefined }),
      stepUpWithPassword: stepUpWithPassword(onEvent, passwordAttempts ?? { window: 600, max: 5 }),
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
