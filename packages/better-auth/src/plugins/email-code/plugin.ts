import type { BetterAuthPlugin } from 'better-auth';
import type { NoticeOptions } from '../../notify-owner';
import { EMAIL_CODE_ERROR_CODES } from './error-codes';
import { createMailCode } from './mail-code';
import { pendingEmailCode, recover, resendEmailCode, signUpByCode } from './send';
import { verifyEmailCode } from './verify';

/** A mail that lets somebody in. Over the budget of codes it has the link alone; its `token` goes to `POST /recover/sign-in`. */
export type CodeMail = {
  email: string;
  token: string;
  code: string | null;
  expiresInSeconds: number;
  /** Somebody wants a new account by it, so that it is counted with those. */
  signsUp: boolean;
};

/** What the plugin needs from its app. The callbacks mail, answer false over the address's limit, and may throw when they cannot. */
export type EmailCodeOptions = NoticeOptions & {
  sendEmailCode: (mail: CodeMail) => Promise<boolean>;
  /** Tells somebody who wants back in that the address has no account. */
  sendNoAccount: (mail: { email: string }) => Promise<boolean>;
};

/**
 * Sign-up and recovery where neither password nor magic link exists: six digits mailed to the address, typed in the browser that
 * asked, or the link beside them in any. The proof signs in and leads to a new passkey. Needs `recoveryLink()`.
 */
export function emailCode(options: EmailCodeOptions) {
  const mailCode = createMailCode(options);
  return {
    id: 'email-code',
    endpoints: {
      signUpByCode: signUpByCode(mailCode),
      recoverByCode: recover(mailCode),
      resendEmailCode: resendEmailCode(mailCode),
      verifyEmailCode: verifyEmailCode(options),
      pendingEmailCode,
    },
    $ERROR_CODES: EMAIL_CODE_ERROR_CODES,
  } satisfies BetterAuthPlugin;
}
