import { createAuthEndpoint } from 'better-auth/api';
import { z } from 'zod';
import { openReport, type ReportKind, reportedCredential } from './report';

/** What stands behind a notice's link. */
export type ReportState =
  | { state: 'open'; kind: ReportKind; email: string; removes: 'passkey' | 'account' | null }
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
    return { state: 'open', kind: report.kind, email: user.email, removes: isThere ? reported.model : null };
  },
);
