import { readCode, redeemCode, returnCode } from '@kit/passkey/mailed-code';
import type { AuthContext } from 'better-auth';
import { APIError, createAuthEndpoint, formCsrfMiddleware } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import { nameFromAddress } from '../../display-name';
import type { NoticeOptions } from '../../notify-owner';
import { tellOfRecovery } from '../../tell-of-recovery';
import { withOneRetry } from '../../with-one-retry';
import { proveAddress } from '../prove-address';
import { type Attempt, claimAttempt, codeSubject, findAttempt, forgetAttempt } from './attempt';
import { EMAIL_CODE_ERROR_CODES as CODES } from './error-codes';

const body = z.object({ code: z.string().max(64) });

/**
 * POST /email-code/verify: the code, in the browser that asked for it, signs in; a sign-up gets its account now. Five tries
 * a code, whichever process counts them.
 */
export function verifyEmailCode(options: NoticeOptions) {
  return createAuthEndpoint('/email-code/verify', { method: 'POST', body, use: [formCsrfMiddleware] }, async (ctx) => {
    const { context } = ctx;
    const found = await findAttempt(ctx);
    if (!found) throw APIError.from('BAD_REQUEST', CODES.ATTEMPT_NOT_FOUND);
    const { id, attempt } = found;
    const code = readCode(ctx.body.code);
    const taken = code && (await redeemCode(ctx, codeSubject(id, attempt), code));
    if (!taken) throw APIError.from('UNAUTHORIZED', CODES.INVALID_CODE);

    const { user, isNew } = await accountOf(context, id, attempt).catch(async (error) => {
      await returnCode(ctx, taken);
      throw error;
    });
    const session = await context.internalAdapter.createSession(user.id, false, { authMethod: 'email' });
    await setSessionCookie(ctx, { session, user });
    forgetAttempt(ctx);
    const { email, name } = user;
    if (!isNew) await tellOfRecovery(ctx, user, options);
    return ctx.json({ user: { id: user.id, email, name }, isNew, returnTo: attempt.returnTo });
  });
}

function accountOf(context: AuthContext, id: string, { email, name, userId }: Attempt) {
  return withOneRetry(context, async () => {
    if (!(await claimAttempt(context, id))) throw APIError.from('UNAUTHORIZED', CODES.INVALID_CODE);
    const owner = await context.internalAdapter.findUserByEmail(email);
    // The account that this was about is gone, or has another address now.
    const isGone = userId !== null && owner?.user.id !== userId;
    if (isGone || (!owner && name === null)) throw APIError.from('UNAUTHORIZED', CODES.INVALID_CODE);
    return proveAddress(context, { email, name: name ?? nameFromAddress(email), method: 'email-otp' });
  });
}
