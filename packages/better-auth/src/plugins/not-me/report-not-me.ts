import { emitEvent } from '@kit/passkey';
import { readSessionToken } from '@kit/passkey/step-up';
import { type GenericEndpointContext, generateId } from 'better-auth';
import { APIError, createAuthEndpoint, formCsrfMiddleware } from 'better-auth/api';
import { deleteSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import { passwordOf } from '../chosen-password/password-of';
import { issueRecoveryLink } from '../recovery-link/plugin';
import { NOT_ME_ERROR_CODES } from './error-codes';
import type { NotMeOptions } from './plugin';
import { openReport, REPORT_LIFETIME_SECONDS, reportedPasskey } from './report';

const body = z.object({ token: z.string() });
const RESET_LIFETIME_SECONDS = 60 * 60;

/**
 * POST /not-me: the owner says that what a notice told was somebody else. Removes the passkey that was added or copied, also as
 * the last way in, ends every session, and answers where to set a new password at once. Works once.
 */
export function reportNotMe({ onEvent }: NotMeOptions) {
  return createAuthEndpoint('/not-me', { method: 'POST', body, use: [formCsrfMiddleware] }, async (ctx) => {
    const { adapter, internalAdapter } = ctx.context;
    const opened = await openReport(ctx.context, ctx.body.token);
    if (!opened) throw APIError.from('BAD_REQUEST', NOT_ME_ERROR_CODES.REPORT_NOT_VALID);
    const { report, claim } = opened;
    // All of it may be done twice, and comes before the claim: a server that ends in between leaves a link that still works.
    const reported = reportedPasskey(ctx.context, report);
    const removed = reported && (await adapter.consumeOne<{ id: string; name: string | null }>(reported));
    if (report.kind === 'passwordSet') await adapter.deleteMany(passwordOf(report.userId));
    const signedIn = await isSignedInAs(ctx, report.userId);
    await internalAdapter.deleteUserSessions(report.userId);
    if (signedIn) deleteSessionCookie(ctx);
    const newPassword = await newPasswordPath(ctx, report.userId);
    const isFirst = await internalAdapter.reserveVerificationValue({
      identifier: claim,
      value: report.userId,
      expiresAt: new Date(report.issuedAt.getTime() + REPORT_LIFETIME_SECONDS * 1000),
    });
    if (removed) {
      const { id: passkeyId, name } = removed;
      await emitEvent(ctx, onEvent, { type: 'removed', userId: report.userId, passkeyId, name });
    }
    if (!isFirst) throw APIError.from('BAD_REQUEST', NOT_ME_ERROR_CODES.REPORT_NOT_VALID);
    return ctx.json({ passkeyRemoved: removed !== null, newPassword });
  });
}

async function isSignedInAs(ctx: GenericEndpointContext, userId: string): Promise<boolean> {
  const token = await readSessionToken(ctx);
  return Boolean(token && (await ctx.context.internalAdapter.findSession(token))?.user.id === userId);
}

/**
 * Where a new password is set, with the token of a reset, or where an account without one is entered; null where nobody signs in
 * with a password.
 */
async function newPasswordPath({ context }: GenericEndpointContext, userId: string): Promise<string | null> {
  if (!context.options.emailAndPassword?.enabled) return null;
  const user = await context.internalAdapter.findUserById(userId);
  if (user && !(await context.internalAdapter.findCredentialAccount(userId))) {
    return `/auth/recover/link?token=${await issueRecoveryLink(context, user)}`;
  }
  const token = generateId(24);
  await context.internalAdapter.createVerificationValue({
    identifier: `reset-password:${token}`,
    value: userId,
    expiresAt: new Date(Date.now() + RESET_LIFETIME_SECONDS * 1000),
  });
  return `/auth/password-reset/new?token=${token}`;
}
