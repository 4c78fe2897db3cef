import type { RegistrationResponseJSON } from '@simplewebauthn/server';
import { createAuthEndpoint } from 'better-auth/api';
import * as z from 'zod';
import { runCeremony } from '../ceremony';
import { claimChallenge } from '../claim-challenge';
import { emitEvent } from '../events';
import { toPublicPasskey } from '../management/public-passkey';
import { openChallenge } from '../open-challenge';
import type { Policy } from '../policy';
import { refuse } from '../refusal';
import { requireSession } from '../session/read-session';
import { newCredentialRecord } from './credential-record';
import { mayRegister } from './may-register';
import { namePasskey } from './name-passkey';
import { parseRegistrationResponse } from './parse-registration-response';
import { storePasskey } from './store-passkey';
import { candidateUserHandle, findUserHandle } from './user-handle';
import { verifyAttestation } from './verify-attestation';

// Typed for callers; the handler checks it itself, so that every wrong shape gets one of our own codes.
const body = z.custom<{ response: RegistrationResponseJSON; name?: string }>();

/**
 * POST `/passkey/verify-registration`: verifies a new passkey, stores it for the account the options were for, and returns it
 * (WebAuthn 7.1).
 */
export const verifyRegistration = (policy: Policy) =>
  createAuthEndpoint(
    '/passkey/verify-registration',
    { method: 'POST', body, metadata: { noStore: true } },
    async (ctx) =>
      runCeremony(ctx, 'registration', policy.onEvent, async () => {
        const current = await requireSession(ctx);
        const { response, name: wanted } = readBody(ctx.body);
        const userId = current.user.id;
        const { challenge, handle } = await openChallenge(ctx, {
          policy,
          ceremony: 'registration',
          response,
          row: 'R8',
          session: async () => current,
          handle: async ({ keyVersion }) =>
            (await findUserHandle(ctx, userId)) ?? candidateUserHandle(ctx, userId, keyVersion),
        });
        mayRegister(policy, current, challenge);
        if (!(await claimChallenge(ctx, challenge))) refuse('CHALLENGE_NOT_VALID', 'R8');
        const parsed = parseRegistrationResponse(response);
        const verified = await verifyAttestation(policy, parsed, challenge);
        const userHandle = handle ?? refuse('CHALLENGE_NOT_VALID', 'R29');
        const name = await namePasskey(ctx, policy, { userId, aaguid: verified.aaguid, wanted });
        const data = newCredentialRecord({ userId, userHandle, name, verified, parsed, challenge });
        const row = await storePasskey(ctx, policy, { session: current.session, data });
        await emitEvent(ctx, policy.onEvent, {
          type: 'added',
          userId,
          passkeyId: row.id,
          name: row.name,
          automatic: challenge.automatic,
          userVerified: verified.userVerified,
        });
        return ctx.json(toPublicPasskey(row));
      }),
  );

const readBody = (value: unknown): { response: unknown; name: unknown } => {
  if (!(value instanceof Object)) return refuse('CHALLENGE_NOT_VALID', 'R6');
  const { response, name } = value as { response?: unknown; name?: unknown };
  if (name !== undefined && name !== null && typeof name !== 'string') return refuse('INVALID_REQUEST', 'name');
  return { response, name };
};
