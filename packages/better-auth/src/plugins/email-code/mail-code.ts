import { codeLifetime, issueCode } from '@kit/passkey/mailed-code';
import type { GenericEndpointContext } from 'better-auth';
import { createMemoryCounter } from '../../memory-counter';
import { type Attempt, codeSubject } from './attempt';
import type { EmailCodeOptions } from './plugin';

const HOUR = 60 * 60;
const CODES_PER_HOUR = 5;
const CODES_PER_DAY = 20;

/** Makes an attempt's next code and mails it. */
export type MailCode = (ctx: GenericEndpointContext, id: string, attempt: Attempt) => Promise<void>;

/**
 * Each code has five tries, so an address gets so many an hour and a day (counted in this process) whoever asks and from
 * wherever. What is over that is neither made nor mailed, and the answer does not say so.
 */
export function createMailCode({ sendEmailCode, sendNoAccount }: EmailCodeOptions): MailCode {
  const perHour = createMemoryCounter();
  const perDay = createMemoryCounter();
  return async (ctx, id, attempt) => {
    const { email, name, userId } = attempt;
    if (perHour.add(email, HOUR) > CODES_PER_HOUR || perDay.add(email, 24 * HOUR) > CODES_PER_DAY) return;
    const { code, withdraw } = await issueCode(ctx, codeSubject(id, attempt));
    const isForNobody = name === null && userId === null;
    const mail = isForNobody
      ? sendNoAccount({ email })
      : sendEmailCode({ email, code, expiresInSeconds: codeLifetime });
    const sent = await mail.catch(async (error: unknown) => {
      await withdraw();
      throw error;
    });
    // The one before it did arrive, so it is good again.
    if (!sent) await withdraw();
  };
}
