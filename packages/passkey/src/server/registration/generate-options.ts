import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server';
import { createAuthEndpoint } from 'better-auth/api';
import { ensureBrowserCookie } from '../browser-cookie';
import { runCeremony } from '../ceremony';
import { sealChallenge } from '../challenge';
import { emitEvent } from '../events';
import { describePasskeys, findPasskeys } from '../find-passkeys';
import { mayUpgradeAgain } from '../offers/keep-offer';
import type { createOptionsLimiter } from '../options-limiter';
import type { Policy } from '../policy';
import { refuse } from '../refusal';
import { requireSameOrigin } from '../require-same-origin';
import { requireSession } from '../session/read-session';
import { mayRegister } from './may-register';
import { candidateUserHandle, findUserHandle } from './user-handle';

/**
 * GET `/passkey/generate-register-options`: creation options for the signed-in account (WebAuthn 7.1 step 1). Writes nothing.
 * With `mode=automatic` they are for a passkey made without a prompt, right after a sign-in by password.
 */
export const generateRegistrationOptions = (policy: Policy, limitOptions: ReturnType<typeof createOptionsLimiter>) =>
  createAuthEndpoint(
    '/passkey/generate-register-options',
    { method: 'GET', metadata: { noStore: true } },
    async (ctx) =>
      runCeremony(ctx, 'registration', policy.onEvent, async () => {
        requireSameOrigin(ctx);
        limitOptions(ctx);
        const current = await requireSession(ctx);
        const automatic = ctx.query?.mode === 'automatic';
        mayRegister(policy, current, { automatic });
        const { user, session } = current;
        const [passkeys, storedHandle] = await Promise.all([
          findPasskeys(ctx, user.id),
          findUserHandle(ctx, user.id),
          automatic ? mayUpgradeAgain(ctx.context.adapter, user.id) : null,
        ]);
        if (passkeys.length >= policy.maxPasskeys) refuse('PASSKEY_LIMIT_REACHED', 'limit');
        const handle = storedHandle ?? candidateUserHandle(ctx, user.id);
        if (!handle) throw new Error('passkey: the current secret is not configured.');
        const challenge = sealChallenge(ctx.context.secretConfig, {
          ceremony: 'registration',
          automatic,
          policy: policy.digest,
          browser: ensureBrowserCookie(ctx),
          subject: { userId: user.id, sessionId: session.id },
          handle,
          lifetime: policy.challengeLifetime,
        });
        await emitEvent(ctx, policy.onEvent, { type: 'started', ceremony: 'registration', userId: user.id });
        return ctx.json<PublicKeyCredentialCreationOptionsJSON>({
          rp: { id: policy.rpID, name: policy.rpName },
          user: { id: handle, name: user.email, displayName: user.name },
          challenge,
          pubKeyCredParams: policy.algorithms.map((alg) => ({ alg, type: 'public-key' })),
          timeout: policy.timeout,
          excludeCredentials: describePasskeys(passkeys),
          authenticatorSelection: {
            residentKey: 'required',
            requireResidentKey: true,
            userVerification: policy.requireUserVerification && !automatic ? 'required' : 'preferred',
            ...attachmentOf(ctx.query),
          },
          hints: policy.hints,
          attestation: 'none',
          extensions: { credProps: true },
        });
      }),
  );

const attachmentOf = (query: Record<string, unknown> | undefined) => {
  const wanted = query?.authenticatorAttachment;
  return wanted === 'platform' || wanted === 'cross-platform'
    ? { authenticatorAttachment: wanted as AuthenticatorAttachment }
    : {};
};
