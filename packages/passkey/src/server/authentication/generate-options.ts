import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import { createAuthEndpoint } from 'better-auth/api';
import { ensureBrowserCookie } from '../browser-cookie';
import { runCeremony } from '../ceremony';
import { emitEvent } from '../events';
import { describePasskeys, findPasskeys } from '../find-passkeys';
import type { createOptionsLimiter } from '../options-limiter';
import type { Policy } from '../policy';
import { requireSameOrigin } from '../require-same-origin';
import { readSession } from '../session/read-session';
import { requestOptions } from './request-options';

/**
 * GET `/passkey/generate-authenticate-options`: request options (WebAuthn 7.2 step 1). The same for every visitor who is signed
 * out, without touching the database; for a signed-in session they name and honour only its own passkeys.
 */
export const generateAuthenticationOptions = (policy: Policy, limitOptions: ReturnType<typeof createOptionsLimiter>) =>
  createAuthEndpoint(
    '/passkey/generate-authenticate-options',
    { method: 'GET', metadata: { noStore: true } },
    async (ctx) =>
      runCeremony(ctx, 'authentication', policy.onEvent, async () => {
        requireSameOrigin(ctx);
        limitOptions(ctx);
        const current = await readSession(ctx);
        const own = current ? describePasskeys(await findPasskeys(ctx, current.user.id)) : [];
        const browser = ensureBrowserCookie(ctx);
        await emitEvent(ctx, policy.onEvent, { type: 'started', ceremony: 'authentication', userId: current?.user.id });
        const options = requestOptions(ctx, policy, {
          ceremony: 'authentication',
          current,
          browser,
          allowCredentials: own,
        });
        return ctx.json<PublicKeyCredentialRequestOptionsJSON>(options);
      }),
  );
