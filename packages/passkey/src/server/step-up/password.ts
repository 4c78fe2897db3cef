import type { GenericEndpointContext } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import * as z from 'zod';
import { runCeremony } from '../ceremony';
import { emitEvent, type OnPasskeyEvent } from '../events';
import { createMemoryLimiter } from '../memory-limiter';
import { refuse } from '../refusal';
import { requireSession } from '../session/read-session';
import { grantStepUp } from './grant-step-up';

const body = z.custom<{ password: string }>();

/** POST `/step-up/password`: confirms the session with the account's password. Wrong ones are counted by session and by address. */
export const stepUpWithPassword = (onEvent: OnPasskeyEvent | undefined, attempts: { window: number; max: number }) => {
  const limitAttempts = createMemoryLimiter({ ...attempts, reason: 'password-attempts' });
  return createAuthEndpoint('/step-up/password', { method: 'POST', body, metadata: { noStore: true } }, async (ctx) =>
    runCeremony(ctx, 'step-up', onEvent, async () => {
      const current = await requireSession(ctx);
      const { password } = (ctx.body ?? {}) as { password?: unknown };
      if (typeof password !== 'string' || password === '') return refuse('INVALID_REQUEST', 'password');
      const attempt = limitAttempts(current.session.id);
      const isRight = await isPasswordOf(ctx, current.user.id, password).catch((error: unknown) => {
        // A database that fails says nothing about the password, so it counts nothing against the person.
        attempt.takeBack();
        throw error;
      });
      if (!isRight) return refuse('INVALID_PASSWORD', 'password');
      attempt.clear();
      const granted = await grantStepUp(ctx, current, 'password');
      await emitEvent(ctx, onEvent, { type: 'stepped-up', userId: current.user.id, method: 'password' });
      return ctx.json(granted);
    }),
  );
};

/** The hash of the account's password; null when it has none or passwords are off. */
export const findPasswordHash = async (ctx: GenericEndpointContext, userId: string) => {
  if (!ctx.context.options.emailAndPassword?.enabled) return null;
  const accounts = await ctx.context.internalAdapter.findAccounts(userId);
  return accounts.find(({ providerId }) => providerId === 'credential')?.password ?? null;
};

const isPasswordOf = async (ctx: GenericEndpointContext, userId: string, password: string) => {
  const hash = await findPasswordHash(ctx, userId);
  const { config, verify } = ctx.context.password;
  return hash !== null && password.length <= config.maxPasswordLength && (await verify({ hash, password }));
};
