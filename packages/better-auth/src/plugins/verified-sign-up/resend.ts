import { APIError, createAuthEndpoint, formCsrfMiddleware } from 'better-auth/api';
import { findAttempt, openAttemptId } from './attempt';
import { VERIFIED_SIGN_UP_ERROR_CODES } from './error-codes';
import { mailAttempt } from './mail-attempt';
import type { VerifiedSignUpOptions } from './options';

/** POST /sign-up/resend: sends the mail of this browser's pending sign-up again. */
export function resendSignUp(options: VerifiedSignUpOptions) {
  return createAuthEndpoint('/sign-up/resend', { method: 'POST', use: [formCsrfMiddleware] }, async (ctx) => {
    const { context } = ctx;
    const id = openAttemptId(context, 'browser', ctx.getCookie(context.createAuthCookie('sign_up').name));
    const attempt = id && (await findAttempt(context, id));
    if (!attempt) throw APIError.from('BAD_REQUEST', VERIFIED_SIGN_UP_ERROR_CODES.SIGN_UP_NOT_FOUND);
    await mailAttempt(context, options, id, attempt);
    return ctx.json({ status: true });
  });
}
