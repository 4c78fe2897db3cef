import type { BetterAuthPlugin } from 'better-auth';
import type { OnPasskeyEvent } from '../events';
import { guardRequest } from '../request-guard';
import { withNoStore } from '../with-no-store';
import { methodOfPath } from './method-of-path';
import { listStepUpMethods } from './methods';
import { stepUpWithPassword } from './password';
import { stepUpSchema } from './schema';

export { isRecentlyAuthenticated } from '../session/is-recently-authenticated';
export { requireSession, type StoredSession } from '../session/read-session';
export { grantStepUp } from './grant-step-up';
export type { StepUpMethod } from './methods';
export type { StepUpSession } from './schema';

type StepUpOptions = {
  /** Wrong passwords a session may try within the window, in seconds. Default 5 in 10 minutes. */
  passwordAttempts?: { window: number; max: number };
  /** Attempts per client address, counted where Better Auth keeps its limits; window in seconds. Default 10 a minute. */
  addressLimit?: { window: number; max: number };
  /** Largest body accepted by `/step-up/*`, in bytes. Default 65536. */
  maxBodySize?: number;
  /** Receives every refusal, failure and grant. */
  onEvent?: OnPasskeyEvent;
};

/** Records on every session how it was made, and lets its owner confirm it again before something sensitive. Always registered, also without `passkey()`. */
export const stepUp = ({ passwordAttempts, addressLimit, maxBodySize = 65_536, onEvent }: StepUpOptions = {}) =>
  ({
    id: 'step-up',
    schema: stepUpSchema,
    init: () => ({
      options: {
        databaseHooks: {
          session: {
            create: {
              before: async (session, ctx) => {
                const { authMethod, userVerified } = session as { authMethod?: string; userVerified?: boolean };
                return {
                  data: { authMethod: authMethod ?? methodOfPath(ctx?.path), userVerified: userVerified ?? false },
                };
              },
            },
          },
        },
      },
    }),
    onRequest: (request) => guardRequest(request, { prefix: '/step-up/', maxBodySize }),
    onResponse: withNoStore,
    rateLimit: [{ pathMatcher: (path) => path === '/step-up/password', ...(addressLimit ?? { window: 60, max: 10 }) }],
    endpoints: {
      listStepUpMethods: listStepUpMethods(onEvent),
      stepUpWithPassword: stepUpWithPassword(onEvent, passwordAttempts ?? { window: 600, max: 5 }),
    },
  }) satisfies BetterAuthPlugin;
