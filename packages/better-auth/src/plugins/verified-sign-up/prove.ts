import { runWithTransaction } from '@better-auth/core/context';
import type { AuthContext, User } from 'better-auth';
import { BASE_ERROR_CODES } from 'better-auth';
import { APIError, createAuthEndpoint, formCsrfMiddleware } from 'better-auth/api';
import { expireCookie, setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import { nameFromAddress } from '../../display-name';
import { isLostRace } from '../../lost-race';
import { checkLength } from '../passwords/check-length';
import { proveAddress } from '../prove-address';
import { type Attempt, claimAttempt, findAttempt, openAttemptId } from './attempt';
import { VERIFIED_SIGN_UP_ERROR_CODES as CODES } from './error-codes';

const body = z.object({
  token: z.string(),
  password: z.string().max(1024).optional(),
  newPassword: z.string().optional(),
});

/**
 * POST /sign-up/prove: finishes a sign-up with the token of its mail and signs in. The browser that signed up needs
 * nothing more; any other must give the password chosen there, so that whoever merely typed somebody's address
 * never gets in with the owner's click, or choose a `newPassword`: then nothing of what was typed there is taken over, so that
 * the mail is of use to its owner whoever asked for it.
 */
export const proveSignUp = createAuthEndpoint(
  '/sign-up/prove',
  { method: 'POST', body, use: [formCsrfMiddleware] },
  async (ctx) => {
    const { context } = ctx;
    const id = openAttemptId(context, 'mail', ctx.body.token);
    const attempt = id && (await findAttempt(context, id));
    if (!attempt) throw APIError.from('BAD_REQUEST', CODES.SIGN_UP_NOT_FOUND);

    const cookie = context.createAuthCookie('sign_up');
    const sameBrowser = openAttemptId(context, 'browser', ctx.getCookie(cookie.name)) === id;
    const { password, newPassword } = ctx.body;
    if (newPassword !== undefined) checkLength(context.password, newPassword);
    else if (!sameBrowser) {
      if (!password) throw APIError.from('FORBIDDEN', CODES.PASSWORD_REQUIRED);
      const matches = await context.password.verify({ hash: attempt.passwordHash, password });
      if (!matches) throw APIError.from('UNAUTHORIZED', BASE_ERROR_CODES.INVALID_PASSWORD);
    }

    const chosen =
      newPassword === undefined
        ? attempt
        : {
            email: attempt.email,
            name: nameFromAddress(attempt.email),
            passwordHash: await context.password.hash(newPassword),
          };
    const user = await runWithTransaction(context.adapter, async () => {
      if (!(await claimAttempt(context, id))) throw APIError.from('BAD_REQUEST', CODES.SIGN_UP_NOT_FOUND);
      return createProvenUser(context, chosen);
    }).catch((error) => {
      // Another sign-up of the same address was proven in the same moment.
      throw isLostRace(error) ? APIError.from('CONFLICT', CODES.ADDRESS_ALREADY_PROVEN) : error;
    });
    const session = await context.internalAdapter.createSession(user.id, false, { authMethod: 'email' });
    await setSessionCookie(ctx, { session, user });
    expireCookie(ctx, cookie);
    return ctx.json({ user: { id: user.id, email: user.email, name: user.name }, returnTo: attempt.returnTo });
  },
);

type Chosen = Pick<Attempt, 'email' | 'name' | 'passwordHash'>;

async function createProvenUser(context: AuthContext, { email, name, passwordHash }: Chosen): Promise<User> {
  const { user, isNew } = await proveAddress(context, { email, name, method: 'email-password' });
  if (!isNew) throw APIError.from('CONFLICT', CODES.ADDRESS_ALREADY_PROVEN);
  await context.internalAdapter.linkAccount({
    userId: user.id,
    providerId: 'credential',
    accountId: user.id,
    password: passwordHash,
  });
  return user;
}
