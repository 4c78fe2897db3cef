import type { GenericEndpointContext } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { runCeremony } from '../ceremony';
import type { OnPasskeyEvent } from '../events';
import { requireSession } from '../session/read-session';
import { findPasswordHash } from './password';
import type { StepUpMethod } from './schema';

/** GET `/step-up/methods`: the ways this account can step up, best first. Works with and without `passkey()`. */
export const listStepUpMethods = (onEvent: OnPasskeyEvent | undefined, { offersCode }: { offersCode: boolean }) =>
  createAuthEndpoint('/step-up/methods', { method: 'GET', metadata: { noStore: true } }, async (ctx) =>
    runCeremony(ctx, 'step-up', onEvent, async () => {
      const { user } = await requireSession(ctx);
      const [passkey, password] = await Promise.all([hasPasskey(ctx, user.id), findPasswordHash(ctx, user.id)]);
      const methods: StepUpMethod[] = [
        ...(passkey ? (['passkey'] as const) : []),
        ...(password ? (['password'] as const) : []),
        ...(offersCode && user.emailVerified ? (['code'] as const) : []),
      ];
      return ctx.json({ methods });
    }),
  );

const hasPasskey = async (ctx: GenericEndpointContext, userId: string) => {
  if (!ctx.context.options.plugins?.some(({ id }) => id === 'passkey')) return false;
  return (await ctx.context.adapter.count({ model: 'passkey', where: [{ field: 'userId', value: userId }] })) > 0;
};
