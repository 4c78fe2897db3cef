import { APIError, createAuthEndpoint, formCsrfMiddleware } from 'better-auth/api';
import { z } from 'zod';
import { displayName } from '../../display-name';
import { checkLength } from '../passwords/check-length';
import { readAddress } from '../read-address';
import { ATTEMPT_LIFETIME_SECONDS, sealAttemptId, storeAttempt } from './attempt';
import { VERIFIED_SIGN_UP_ERROR_CODES } from './error-codes';
import { mailAttempt } from './mail-attempt';
import type { VerifiedSignUpOptions } from './options';

const body = z.object({
  name: z.string(),
  email: z.string().max(254),
  password: z.string(),
  returnTo: z.string().max(1024).optional(),
});

/**
 * POST /sign-up/email, in place of Better Auth's: stores the sign-up as pending and mails a link; the account is
 * made when the link proves the address. Answers alike, with the same work, whether the address has an account or not.
 */
export function signUpEmail(options: VerifiedSignUpOptions) {
  return createAuthEndpoint('/sign-up/email', { method: 'POST', body, use: [formCsrfMiddleware] }, async (ctx) => {
    const { context } = ctx;
    const name = displayName(ctx.body.name);
    if (name === null) throw APIError.from('BAD_REQUEST', VERIFIED_SIGN_UP_ERROR_CODES.INVALID_NAME);
    const email = readAddress(ctx.body.email);
    const { password } = ctx.body;
    checkLength(context.password, password);

    const passwordHash = await context.password.hash(password);
    const owner = await context.internalAdapter.findUserByEmail(email);
    const addressTaken = owner?.user.emailVerified === true;
    const attempt = { email, name, passwordHash, addressTaken, returnTo: ctx.body.returnTo ?? null };
    const id = await storeAttempt(context, attempt);
    await mailAttempt(context, options, id, attempt);

    const cookie = context.createAuthCookie('sign_up', { maxAge: ATTEMPT_LIFETIME_SECONDS });
    ctx.setCookie(cookie.name, sealAttemptId(context, 'browser', id), cookie.attributes);
    return ctx.json({ status: true });
  });
}
