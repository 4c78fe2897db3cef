import type { GenericEndpointContext } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import * as z from 'zod';
import { runCeremony } from '../ceremony';
import { emitEvent, type OnPasskeyEvent } from '../events';
import { refuse } from '../refusal';
import { requireSession } from '../session/read-session';
import { confirmPassword } from './confirm-password';
import { grantStepUp } from './grant-step-up';

const body = z.custom<{ password: string }>();

/** POST `/step-up/password`: confirms the session with the account's password. Wrong ones are counted by session and by address. */
export const stepUpWithPassword = (onEvent: OnPasskeyEvent | undefined) =>
  createAuthEndpoint('/step-up/password', { method: 'POST', body, metadata: { noStore: true } }, async (ctx) =>
    runCeremony(ctx, 'step-up', onEvent, async () => {
      const current = await requireSession(ctx);
      const { password } = (ctx.body ?? {}) as { password?: unknown };
      if (typeof password !== 'string' || password === '') return refuse('INVALID_REQUEST', 'password');
      const hash = await findPasswordHash(ctx, current.user.id);
      if (!(await confirmPassword(ctx, current, { hash, password }))) return refuse('INVALID_PASSWORD', 'password');
      const granted = await grantStepUp(ctx, current, 'password');
      await emitEvent(ctx, onEvent, { type: 'stepped-up', userId: current.user.id, method: 'password' });
      return ctx.json(granted);
    }),
  );

/** The hash of the account's password; null when it has none or passwords are off. */
export const findPasswordHash = async (ctx: GenericEndpointContext, userId: string) => {
  if (!ctx.context.options.emailAndPassword?.enabled) return null;
  const accounts = await ctx.context.internalAdapter.findAccounts(userId);
  return accounts.find(({ providerId }) => providerId === 'credential')?.password ?? null;
};
