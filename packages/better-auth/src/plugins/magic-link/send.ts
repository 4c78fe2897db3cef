import type { GenericEndpointContext } from 'better-auth';
import { APIError, createAuthEndpoint, formCsrfMiddleware } from 'better-auth/api';
import { z } from 'zod';
import { displayName } from '../../display-name';
import { readAddress } from '../read-address';
import { readAskingBrowser } from '../sign-in-link/asking-browser';
import { SIGN_IN_LINK_ERROR_CODES } from '../sign-in-link/error-codes';
import { issueLink } from '../sign-in-link/issue-link';
import { findLink, type SignInLink } from '../sign-in-link/link';
import type { MagicLinkOptions } from './plugin';

const body = z.object({
  email: z.string().max(254),
  name: z.string().optional(),
  returnTo: z.string().max(1024).optional(),
});

/**
 * POST /magic-link/send: mails a link that signs in. Whether the address has an account changes neither the answer nor
 * the work nor the mail; an address without one gets its account when the link is used.
 */
export function sendMagicLink(options: MagicLinkOptions) {
  return createAuthEndpoint('/magic-link/send', { method: 'POST', body, use: [formCsrfMiddleware] }, async (ctx) => {
    const { name, returnTo } = ctx.body;
    const email = readAddress(ctx.body.email);
    await mailLink(ctx, options, { email, name: displayName(name ?? ''), returnTo: returnTo ?? null });
    return ctx.json({ status: true });
  });
}

/** POST /magic-link/resend: mails this browser's last link anew. */
export function resendMagicLink(options: MagicLinkOptions) {
  return createAuthEndpoint('/magic-link/resend', { method: 'POST', use: [formCsrfMiddleware] }, async (ctx) => {
    const asking = readAskingBrowser(ctx);
    const link = asking && (await findLink(ctx.context, 'magic-link', asking.link));
    if (!link) throw APIError.from('BAD_REQUEST', SIGN_IN_LINK_ERROR_CODES.LINK_NOT_FOUND);
    await mailLink(ctx, options, link);
    return ctx.json({ status: true });
  });
}

/** Server only (`auth.api.pendingMagicLink`): the address this browser's last link went to, for "check your inbox". */
export const pendingMagicLink = createAuthEndpoint(
  { method: 'GET', requireHeaders: true },
  async (ctx): Promise<{ email: string } | null> => {
    const asking = readAskingBrowser(ctx);
    const link = asking && (await findLink(ctx.context, 'magic-link', asking.link));
    return link ? { email: link.email } : null;
  },
);

type Wish = Pick<SignInLink, 'email' | 'name' | 'returnTo'>;

async function mailLink(
  ctx: GenericEndpointContext,
  { sendMagicLink: send }: MagicLinkOptions,
  { email, name, returnTo }: Wish,
): Promise<void> {
  const owner = await ctx.context.internalAdapter.findUserByEmail(email);
  const wish = { email, userId: owner?.user.id ?? null, name, returnTo };
  await send({ email, token: await issueLink(ctx, 'magic-link', wish) });
}
