import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import { createAuthEndpoint } from 'better-auth/api';
import { requestOptions } from '../authentication/request-options';
import { ensureBrowserCookie } from '../browser-cookie';
import { runCeremony } from '../ceremony';
import { emitEvent } from '../events';
import { describePasskeys, findPasskeys } from '../find-passkeys';
import type { createOptionsLimiter } from '../options-limiter';
import type { Policy } from '../policy';
import { refuse } from '../refusal';
import { requireSameOrigin } from '../require-same-origin';
import { requireSession } from '../session/read-session';
import { stepUpPolicy } from './step-up-policy';

/** GET `/passkey/generate-step-up-options`: request options that name only the account's own passkeys. */
export const generateStepUpOptions = (sitePolicy: Policy, limitOptions: ReturnType<typeof createOptionsLimiter>) => {
  const policy = stepUpPolicy(sitePolicy);
  return createAuthEndpoint(
    '/passkey/generate-step-up-options',
    { method: 'GET', metadata: { noStore: true } },
    async (ctx) =>
      runCeremony(ctx, 'step-up', policy.onEvent, async () => {
        requireSameOrigin(ctx);
        limitOptions(ctx);
        const current = await requireSession(ctx);
        const own = describePasskeys(await findPasskeys(ctx, current.user.id));
        if (own.length === 0) refuse('PASSKEY_NOT_FOUND', 'no-passkey');
        const browser = ensureBrowserCookie(ctx);
        await emitEvent(ctx, policy.onEvent, { type: 'started', ceremony: 'step-up', userId: current.user.id });
        const options = requestOptions(ctx, policy, { ceremony: 'step-up', current, browser, allowCredentials: own });
        return ctx.json<PublicKeyCredentialRequestOptionsJSON>(options);
      }),
  );
};
