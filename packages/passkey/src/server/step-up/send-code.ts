import type { GenericEndpointContext } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { runCeremony } from '../ceremony';
import { emitEvent, type OnPasskeyEvent } from '../events';
import { createMemoryLimiter } from '../memory-limiter';
import { refuse } from '../refusal';
import { requireSession } from '../session/read-session';
import { codeLifetime, issueCode } from './mailed-code';
import { maskAddress } from './mask-address';
import { stepUpSubject } from './step-up-subject';

/** Mails a code to the account's address. Resolves once the mail is on its way; rejects when it could not be handed over. */
export type SendStepUpCode = (
  mail: { email: string; name: string; code: string; expiresInSeconds: number },
  ctx: GenericEndpointContext,
) => Promise<void>;

type Settings = { sendCode: SendStepUpCode; codesPerAccount: { window: number; max: number } };

/** POST `/step-up/send-code`: mails a code to the account's proven address. A mail that is not delivered counts for nothing. */
export const sendStepUpCode = (onEvent: OnPasskeyEvent | undefined, { sendCode, codesPerAccount }: Settings) => {
  const limitCodes = createMemoryLimiter({ ...codesPerAccount, reason: 'codes' });
  return createAuthEndpoint('/step-up/send-code', { method: 'POST', metadata: { noStore: true } }, async (ctx) =>
    runCeremony(ctx, 'step-up', onEvent, async () => {
      const current = await requireSession(ctx);
      const { id, email, name, emailVerified } = current.user;
      if (!emailVerified) refuse('EMAIL_NOT_VERIFIED', 'email');
      const counted = limitCodes(id);
      try {
        const { code, withdraw } = await issueCode(ctx, stepUpSubject(current));
        await sendCode({ email, name, code, expiresInSeconds: codeLifetime }, ctx).catch(async (error: unknown) => {
          // The one before it may have arrived, so it is good again.
          await withdraw();
          throw error;
        });
      } catch (error) {
        counted.takeBack();
        throw error;
      }
      await emitEvent(ctx, onEvent, { type: 'started', ceremony: 'step-up', userId: id });
      return ctx.json({ sentTo: maskAddress(email), expiresInSeconds: codeLifetime });
    }),
  );
};
