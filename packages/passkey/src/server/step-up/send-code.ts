import type { GenericEndpointContext } from 'better-auth';
import { createAuthEndpoint } from 'better-auth/api';
import { runCeremony } from '../ceremony';
import { emitEvent, type OnPasskeyEvent } from '../events';
import { createMemoryLimiter } from '../memory-limiter';
import { Refusal, refuse } from '../refusal';
import { requireSession, type StoredSession } from '../session/read-session';
import { codeLifetime, issueCode } from './mailed-code';
import { maskAddress } from './mask-address';
import { stepUpSubject } from './step-up-subject';

/**
 * Mails a code to the account's address. Resolves once the mail is on its way, with false when it was withheld because the address
 * has had too many; rejects when it could not be handed over.
 */
export type SendStepUpCode = (
  mail: { email: string; name: string; code: string; expiresInSeconds: number },
  ctx: GenericEndpointContext,
) => Promise<boolean> | Promise<void>;

type Settings = { sendCode: SendStepUpCode; codesPerAccount: { window: number; max: number } };

/**
 * POST `/step-up/send-code`: mails a code to the account's proven address. One that could not be handed over counts for nothing, and
 * one that was withheld is refused like one too many; both leave the code before it good.
 */
export const sendStepUpCode = (onEvent: OnPasskeyEvent | undefined, { sendCode, codesPerAccount }: Settings) => {
  const limitCodes = createMemoryLimiter({ ...codesPerAccount, reason: 'codes' });
  return createAuthEndpoint('/step-up/send-code', { method: 'POST', metadata: { noStore: true } }, async (ctx) =>
    runCeremony(ctx, 'step-up', onEvent, async () => {
      const current = await requireSession(ctx);
      const { id, email, emailVerified } = current.user;
      if (!emailVerified) refuse('EMAIL_NOT_VERIFIED', 'email');
      const counted = limitCodes(id);
      const sent = await mailCode(ctx, current, sendCode).catch((error: unknown) => {
        counted.takeBack();
        throw error;
      });
      // It stays counted: until it was withdrawn it could be guessed at.
      if (!sent) throw new Refusal('RATE_LIMITED', 'codes', codesPerAccount.window);
      await emitEvent(ctx, onEvent, { type: 'started', ceremony: 'step-up', userId: id });
      return ctx.json({ sentTo: maskAddress(email), expiresInSeconds: codeLifetime });
    }),
  );
};

/** Makes a code and mails it; false when the mail was withheld. */
const mailCode = async (ctx: GenericEndpointContext, current: StoredSession, sendCode: SendStepUpCode) => {
  const { email, name } = current.user;
  const { code, withdraw } = await issueCode(ctx, stepUpSubject(current));
  let sent = false;
  try {
    sent = (await sendCode({ email, name, code, expiresInSeconds: codeLifetime }, ctx)) !== false;
  } finally {
    // The one before it may have arrived, so it is good again.
    if (!sent) await withdraw();
  }
  return sent;
};
