import { getCurrentAdapter, runWithTransaction } from '@better-auth/core/context';
import { emitEvent } from '@kit/passkey';
import { noUpgradeAfter } from '@kit/passkey/offers';
import { readSessionToken } from '@kit/passkey/step-up';
import { lockAccount } from '@kit/passkey/ways-in';
import { type GenericEndpointContext, generateId } from 'better-auth';
import { APIError, createAuthEndpoint, formCsrfMiddleware } from 'better-auth/api';
import { deleteSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import { RESET_LIFETIME_SECONDS } from '../../compose-mails';
import { passwordOf } from '../passwords/password-of';
import { issueRecoveryLink } from '../recovery-link/plugin';
import { NOT_ME_ERROR_CODES } from './error-codes';
import type { NotMeOptions } from './plugin';
import { addedSince, openReport, REPORT_LIFETIME_SECONDS, reportedCredential } from './report';

const body = z.object({ token: z.string() });

/**
 * POST /not-me: the owner says that what a notice told was somebody else. Removes the passkey that was added or copied or
 * the account that was connected, with everything that was added since, also as the last way in; takes the password away, ends
 * every session, and answers where to set a new password at once. Works once.
 */
export function reportNotMe({ onEvent }: NotMeOptions) {
  return createAuthEndpoint('/not-me', { method: 'POST', body, use: [formCsrfMiddleware] }, async (ctx) => {
    const { internalAdapter } = ctx.context;
    const opened = await openReport(ctx.context, ctx.body.token);
    if (!opened) throw APIError.from('BAD_REQUEST', NOT_ME_ERROR_CODES.REPORT_NOT_VALID);
    const { report, claim } = opened;
    const signedIn = await isSignedInAs(ctx, report.userId);
    // All of it may be done twice, and comes before the claim: a server that ends in between leaves a link that still works.
    const { reported, passkeys } = await takeAccessAway(ctx, opened);
    // Once more, for a session that began meanwhile: see passwords/accepted-hash.ts.
    await internalAdapter.deleteUserSessions(report.userId);
    if (signedIn) deleteSessionCookie(ctx);
    const isFirst = await internalAdapter.reserveVerificationValue({
      identifier: claim,
      value: report.userId,
      expiresAt: new Date(report.issuedAt.getTime() + REPORT_LIFETIME_SECONDS * 1000),
    });
    for (const { id: passkeyId, name = null } of passkeys) {
      await emitEvent(ctx, onEvent, { type: 'removed', userId: report.userId, passkeyId, name });
    }
    if (!isFirst) throw APIError.from('BAD_REQUEST', NOT_ME_ERROR_CODES.REPORT_NOT_VALID);
    const newPassword = await newPasswordPath(ctx, report.userId);
    return ctx.json({ passkeyRemoved: reported === 'passkey', accountRemoved: reported === 'account', newPassword });
  });
}

type Removed = { id: string; userId: string; name?: string | null; createdAutomatically: boolean | null };
type Opened = NonNullable<Awaited<ReturnType<typeof openReport>>>;

/** Takes away what somebody else may have, in one transaction that holds the account; answers what was removed by that. */
function takeAccessAway({ context }: GenericEndpointContext, { report, claim }: Opened) {
  const { adapter, internalAdapter } = context;
  const { userId } = report;
  return runWithTransaction(adapter, async () => {
    const tx = await getCurrentAdapter(adapter);
    await lockAccount(tx, userId);
    // One said beside this one may be through, and the owner have a new password by now.
    if (await internalAdapter.findVerificationValue(claim)) {
      throw APIError.from('BAD_REQUEST', NOT_ME_ERROR_CODES.REPORT_NOT_VALID);
    }
    const reported = reportedCredential(context, report);
    const removed = reported && (await tx.consumeOne<Removed>(reported));
    const since = addedSince(context, report);
    const passkeys = since.passkeys ? await tx.findMany<Removed>(since.passkeys) : [];
    if (since.passkeys) await tx.deleteMany(since.passkeys);
    await tx.deleteMany(since.accounts);
    if (removed && reported?.model === 'passkey') passkeys.push(removed);
    for (const passkey of passkeys) await noUpgradeAfter(tx, passkey);
    // Where somebody else set the first password there is none to choose anew.
    if (report.kind === 'passwordSet') await tx.deleteMany(passwordOf(userId));
    else await tx.updateMany({ ...passwordOf(userId), update: { password: null } });
    await internalAdapter.deleteUserSessions(userId);
    return { reported: removed ? reported?.model : null, passkeys };
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
