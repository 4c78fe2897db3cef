import type { GenericEndpointContext } from 'better-auth';
import { APIError, createAuthEndpoint, formCsrfMiddleware } from 'better-auth/api';
import { z } from 'zod';
import { displayName } from '../../display-name';
import { readAddress } from '../read-address';
import { findAttempt, startAttempt } from './attempt';
import { EMAIL_CODE_ERROR_CODES } from './error-codes';
import type { MailCode } from './mail-code';

const recoverBody = z.object({ email: z.string().max(254), returnTo: z.string().max(1024).optional() });
const signUpBody = recoverBody.extend({ name: z.string() });

/**
 * POST /sign-up/code: mails a code to an address that wants an account. One that has an account already is signed in by the
 * very same mail, so that nobody but its owner learns of it.
 */
export function signUpByCode(mailCode: MailCode) {
  return createAuthEndpoint(
    '/sign-up/code',
    { method: 'POST', body: signUpBody, use: [formCsrfMiddleware] },
    async (ctx) => {
      const name = displayName(ctx.body.name);
      if (name === null) throw APIError.from('BAD_REQUEST', EMAIL_CODE_ERROR_CODES.INVALID_NAME);
      return start(ctx, mailCode, { ...ctx.body, name });
    },
  );
}

/** POST /recover/code: mails a code to somebody who lost every passkey; the answer is the same without an account. */
export function recover(mailCode: MailCode) {
  return createAuthEndpoint(
    '/recover/code',
    { method: 'POST', body: recoverBody, use: [formCsrfMiddleware] },
    async (ctx) => start(ctx, mailCode, { ...ctx.body, name: null }),
  );
}

/** POST /email-code/resend: mails this browser's attempt a new code; the one before it is void. */
export function resendEmailCode(mailCode: MailCode) {
  return createAuthEndpoint('/email-code/resend', { method: 'POST', use: [formCsrfMiddleware] }, async (ctx) => {
    const found = await findAttempt(ctx);
    if (!found) throw APIError.from('BAD_REQUEST', EMAIL_CODE_ERROR_CODES.ATTEMPT_NOT_FOUND);
    await mailCode(ctx, found.id, found.attempt);
    return ctx.json({ status: true });
  });
}

/** Server only (`auth.api.pendingEmailCode`): the address this browser's code went to. */
export const pendingEmailCode = createAuthEndpoint(
  { method: 'GET', requireHeaders: true },
  async (ctx): Promise<{ email: string; signingUp: boolean } | null> => {
    const found = await findAttempt(ctx);
    return found && { email: found.attempt.email, signingUp: found.attempt.name !== null };
  },
);

type Wish = { email: string; name: string | null; returnTo?: string | undefined };

async function start(ctx: GenericEndpointContext, mailCode: MailCode, { name, returnTo, ...wish }: Wish) {
  const email = readAddress(wish.email);
  const owner = await ctx.context.internalAdapter.findUserByEmail(email);
  const attempt = { email, name, userId: owner?.user.id ?? null, returnTo: returnTo ?? null };
  await mailCode(ctx, await startAttempt(ctx, attempt), attempt);
  return ctx.json({ status: true });
}
