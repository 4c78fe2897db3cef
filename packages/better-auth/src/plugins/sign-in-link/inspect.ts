import { createAuthEndpoint } from 'better-auth/api';
import { z } from 'zod';
import { readAskingBrowser } from './asking-browser';
import { findLink, type LinkKind, openLinkToken, type SignInLink } from './link';

/** What the page behind a link should show. */
export type LinkState =
  | { state: 'same-browser'; email: string }
  | { state: 'elsewhere'; email: string; askedBy: SignInLink['askedBy'] }
  | { state: 'invalid' };

/** Server only: what stands behind a link's token. Changes nothing, however often a scanner looks. */
export const inspectLink = (kind: LinkKind) =>
  createAuthEndpoint(
    { method: 'GET', query: z.object({ token: z.string() }), requireHeaders: true },
    async (ctx): Promise<LinkState> => {
      const id = openLinkToken(ctx.context, kind, ctx.query.token);
      const link = id && (await findLink(ctx.context, kind, id));
      if (!link) return { state: 'invalid' };
      const { email, askedBy, browser } = link;
      const same = browser !== null && readAskingBrowser(ctx)?.browser === browser;
      return same ? { state: 'same-browser', email } : { state: 'elsewhere', email, askedBy };
    },
  );
