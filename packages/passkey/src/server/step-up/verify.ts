import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { createAuthEndpoint } from 'better-auth/api';
import * as z from 'zod';
import { authenticate } from '../authentication/authenticate';
import type { LimitFailures } from '../authentication/limit-failures';
import { recordUse } from '../authentication/record-use';
import { runCeremony } from '../ceremony';
import { emitEvent } from '../events';
import type { Policy } from '../policy';
import { requireSession } from '../session/read-session';
import { grantStepUp } from './grant-step-up';
import { stepUpPolicy } from './step-up-policy';

const body = z.custom<{ response: AuthenticationResponseJSON }>();

/** POST `/passkey/verify-step-up`: confirms the session with one of the account's own passkeys. Makes no new session. */
export const verifyStepUp = (sitePolicy: Policy, limitFailures: LimitFailures) => {
  const policy = stepUpPolicy(sitePolicy);
  return createAuthEndpoint(
    '/passkey/verify-step-up',
    { method: 'POST', body, metadata: { noStore: true } },
    async (ctx) =>
      runCeremony(ctx, 'step-up', policy.onEvent, async () => {
        const current = await requireSession(ctx);
        const accepted = await limitFailures(ctx, async () => {
          const attempt = { ceremony: 'step-up', body: ctx.body, session: async () => current } as const;
          const authenticated = await authenticate(ctx, policy, attempt);
          await recordUse(ctx, policy, authenticated);
          return authenticated;
        });
        const granted = await grantStepUp(ctx, current, 'passkey');
        const passkeyId = accepted.passkey.id;
        await emitEvent(ctx, policy.onEvent, {
          type: 'stepped-up',
          userId: current.user.id,
          method: 'passkey',
          passkeyId,
        });
        return ctx.json(granted);
      }),
  );
};
