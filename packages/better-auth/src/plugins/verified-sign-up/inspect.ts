import { createAuthEndpoint } from 'better-auth/api';
import { z } from 'zod';
import { findAttempt, openAttemptId } from './attempt';

/** What stands between a mail's link and the account it finishes. */
export type ProofState =
  | { state: 'same-browser' | 'needs-password' | 'already-proven'; email: string }
  | { state: 'invalid' };

/** Server only (`auth.api.inspectSignUp`): what the page behind a mail's link should show. Changes nothing. */
export const inspectSignUp = createAuthEndpoint(
  { method: 'GET', query: z.object({ token: z.string() }), requireHeaders: true },
  async (ctx): Promise<ProofState> => {
    const { context } = ctx;
    const id = openAttemptId(context, 'mail', ctx.query.token);
    const attempt = id && (await findAttempt(context, id));
    if (!attempt) return { state: 'invalid' };
    const { email } = attempt;
    const owner = await context.internalAdapter.findUserByEmail(email);
    if (owner?.user.emailVerified) return { state: 'already-proven', email };
    const browser = openAttemptId(context, 'browser', ctx.getCookie(context.createAuthCookie('sign_up').name));
    return { state: browser === id ? 'same-browser' : 'needs-password', email };
  },
);

/** Server only (`auth.api.pendingSignUp`): the address of this browser's pending sign-up, for "check your inbox". */
export const pendingSignUp = createAuthEndpoint(
  { method: 'GET', requireHeaders: true },
  async (ctx): Promise<{ email: string } | null> => {
    const id = openAttemptId(ctx.context, 'browser', ctx.getCookie(ctx.context.createAuthCookie('sign_up').name));
    const attempt = id && (await findAttempt(ctx.context, id));
    return attempt ? { email: attempt.email } : null;
  },
);
