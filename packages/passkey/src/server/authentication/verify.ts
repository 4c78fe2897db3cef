import type { AuthenticationResponseJSON } from '@simplewebauthn/server';
import { createAuthEndpoint } from 'better-auth/api';
import * as z from 'zod';
import { runCeremony } from '../ceremony';
import { emitEvent } from '../events';
import type { Policy } from '../policy';
import { readSession } from '../session/read-session';
import { authenticate } from './authenticate';
import type { LimitFailures } from './limit-failures';
import { signIn } from './sign-in';

// Typed for callers; the handler checks it itself, so that every wrong shape gets one of our own codes.
const body = z.custom<{ response: AuthenticationResponseJSON }>();

/** POST `/passkey/verify-authentication`: signs in whoever answers (WebAuthn 7.2). Says who and how, never the session's token. */
export const verifyAuthentication = (policy: Policy, limitFailures: LimitFailures) =>
  createAuthEndpoint(
    '/passkey/verify-authentication',
    { method: 'POST', body, metadata: { noStore: true } },
    async (ctx) =>
      runCeremony(ctx, 'authentication', policy.onEvent, () =>
        limitFailures(ctx, async () => {
          const accepted = await authenticate(ctx, policy, {
            ceremony: 'authentication',
            body: ctx.body,
            session: () => readSession(ctx),
          });
          const session = await signIn(ctx, policy, accepted);
          const { passkey, user, facts, attachment } = accepted;
          const { userVerified } = facts;
          await emitEvent(ctx, policy.onEvent, {
            type: 'signed-in',
            userId: user.id,
            passkeyId: passkey.id,
            userVerified,
            attachment,
          });
          const { id, name, email, emailVerified, image } = user;
          const { createdAt, expiresAt, authMethod } = session;
          return ctx.json({
            session: { id: session.id, userId: id, createdAt, expiresAt, authMethod, userVerified },
            user: { id, name, email, emailVerified, image: image ?? null },
            passkey: { id: passkey.id, attachment },
          });
        }),
      ),
  );
