import type { PublicKeyCredentialRequestOptionsJSON } from '@simplewebauthn/server';
import type { GenericEndpointContext } from 'better-auth';
import { sealChallenge } from '../challenge';
import type { Policy } from '../policy';
import type { StoredSession } from '../session/read-session';

type Request = {
  ceremony: 'authentication' | 'step-up';
  current: StoredSession | null;
  browser: string;
  allowCredentials: PublicKeyCredentialRequestOptionsJSON['allowCredentials'];
};

/** Request options with a challenge sealed for this browser and, when there is one, this session. */
export const requestOptions = (
  ctx: GenericEndpointContext,
  policy: Policy,
  { ceremony, current, browser, allowCredentials }: Request,
): PublicKeyCredentialRequestOptionsJSON => ({
  challenge: sealChallenge(ctx.context.secretConfig, {
    ceremony,
    policy: policy.digest,
    browser,
    subject: current && { userId: current.user.id, sessionId: current.session.id },
    lifetime: policy.challengeLifetime,
  }),
  timeout: policy.timeout,
  rpId: policy.rpID,
  allowCredentials,
  userVerification: policy.requireUserVerification ? 'required' : 'preferred',
  hints: policy.hints,
});
