import { createAuthEndpoint } from 'better-auth/api';
import { z } from 'zod';
import { addedSince, openReport, type ReportKind, reportedCredential } from './report';

/** What stands behind a notice's link. */
export type ReportState =
  | {
      state: 'open';
      kind: ReportKind;
      email: string;
      removes: 'passkey' | 'account' | null;
      /** Passkeys and accounts elsewhere that were added after that and are removed too. */
      addedSince: number;
      /** What becomes of the password, if there is one. */
      password: 'removed' | 'replaced' | null;
    }
  | { state: 'invalid' };

/** Server only (`auth.api.inspectReport`): what the page behind a notice's link should ask. Changes nothing. */
export const inspectReport = createAuthEndpoint(
  { method: 'GET', query: z.object({ token: z.string() }) },
  async (ctx): Promise<ReportState> => {
    const opened = await openReport(ctx.context, ctx.query.token);
    if (!opened) return { state: 'invalid' };
    const { report, user } = opened;
    const reported = reportedCredential(ctx.context, report);
    const isThere = reported !== null && (await ctx.context.adapter.count(reported)) > 0;
    const { passkeys, accounts } = addedSince(ctx.context, report);
    const since = passkeys ? await ctx.context.adapter.count(passkeys) : 0;
    const sinceElsewhere = await ctx.context.adapter.count(accounts);
    const hasPassword = (await ctx.context.internalAdapter.findCredentialAccount(user.id)) !== null;
    return {
      state: 'open',
      kind: report.kind,
      email: user.email,
      removes: isThere ? reported.model : null,
      addedSince: Number(since) + Number(sinceElsewhere),
      password: hasPassword ? (report.kind === 'passwordSet' ? 'removed' : 'replaced') : null,
    };
  },
);
