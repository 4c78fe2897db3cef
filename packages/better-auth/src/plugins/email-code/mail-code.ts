import { codeLifetime, issueCode } from '@kit/passkey/mailed-code';
import type { GenericEndpointContext } from 'better-auth';
import { issueLink } from '../sign-in-link/issue-link';
import { type Attempt, codeSubject } from './attempt';
import { createCodeBudget } from './code-budget';
import type { EmailCodeOptions } from './plugin';

/** Makes an attempt's next code and link and mails them. */
export type MailCode = (ctx: GenericEndpointContext, id: string, attempt: Attempt) => Promise<void>;

/**
 * A code is good in the browser that asked alone, and guessable, so an address gets only so many; the link beside it is neither,
 * so it goes on going out and the owner gets in whoever used the codes up. The answer says nothing of it.
 */
export function createMailCode({ sendEmailCode, sendNoAccount }: EmailCodeOptions): MailCode {
  const takeCode = createCodeBudget();
  return async (ctx, id, attempt) => {
    const { email, name, userId } = attempt;
    const counted = takeCode(email);
    let issued: Awaited<ReturnType<typeof issueCode>> | null = null;
    try {
      const token = await issueLink(ctx, 'recovery-link', attempt);
      if (counted) issued = await issueCode(ctx, codeSubject(id, attempt));
      const isForNobody = name === null && userId === null;
      const sent = isForNobody
        ? await sendNoAccount({ email })
        : await sendEmailCode({
            email,
            token,
            code: issued?.code ?? null,
            expiresInSeconds: codeLifetime,
            signsUp: name !== null,
          });
      // The one before it did arrive, so it is good again. This one stays counted: until now it could be guessed at.
      if (!sent) await issued?.withdraw();
    } catch (error) {
      counted?.takeBack();
      await issued?.withdraw();
      throw error;
    }
  };
}
