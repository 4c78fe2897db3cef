import type { AuthContext, GenericEndpointContext, User } from 'better-auth';
import { APIError, createAuthEndpoint, formCsrfMiddleware } from 'better-auth/api';
import { setSessionCookie } from 'better-auth/cookies';
import { z } from 'zod';
import { nameFromAddress } from '../../display-name';
import { withOneRetry } from '../../with-one-retry';
import { proveAddress } from '../prove-address';
import { readAskingBrowser } from './asking-browser';
import { SIGN_IN_LINK_ERROR_CODES as CODES } from './error-codes';
import { claimLink, findLink, type LinkKind, openLinkToken, type SignInLink } from './link';

type Options = {
  kind: LinkKind;
  authMethod: 'magic-link' | 'email';
  /** Hears of everybody who got into an account that was proven before; throws nothing. */
  onSignedIn?: (ctx: GenericEndpointContext, user: User) => Promise<void>;
};

const body = z.object({ token: z.string(), confirmed: z.boolean().optional() });

/**
 * POST: signs in the browser that uses the link, never the one that asked for it. The browser that asked needs nothing
 * more; any other says `confirmed`, which its page does after showing whose link it is.
 */
export const signInByLink = <Path extends string>(path: Path, { kind, authMethod, onSignedIn }: Options) =>
  createAuthEndpoint(path, { method: 'POST', body, use: [formCsrfMiddleware] }, async (ctx) => {
    const { context } = ctx;
    const id = openLinkToken(context, kind, ctx.body.token);
    const link = id && (await findLink(context, kind, id));
    if (!link) throw APIError.from('BAD_REQUEST', CODES.LINK_NOT_FOUND);
    const askedHere = link.browser !== null && readAskingBrowser(ctx)?.browser === link.browser;
    if (!askedHere && !ctx.body.confirmed) throw APIError.from('FORBIDDEN', CODES.CONFIRMATION_REQUIRED);

    const { user, isNew } = await accountOf(context, kind, { id, link, askedHere });
    const session = await context.internalAdapter.createSession(user.id, false, { authMethod });
    await setSessionCookie(ctx, { session, user });
    if (!isNew) await onSignedIn?.(ctx, user);
    return ctx.json({
      user: { id: user.id, email: user.email, name: user.name },
      isNew,
      returnTo: link.returnTo,
    });
  });

type Use = { id: string; link: SignInLink; askedHere: boolean };

function accountOf(context: AuthContext, kind: LinkKind, { id, link, askedHere }: Use) {
  const { email, userId } = link;
  // What somebody wrote elsewhere about this address is not its owner's wish.
  const name = (askedHere && link.name) || nameFromAddress(email);
  return withOneRetry(context, async () => {
    if (!(await claimLink(context, kind, id))) throw APIError.from('BAD_REQUEST', CODES.LINK_NOT_FOUND);
    const owner = await context.internalAdapter.findUserByEmail(email);
    // The account it was mailed for is gone, or has another address now: nobody asked for a new one.
    if (userId !== null && owner?.user.id !== userId) throw APIError.from('BAD_REQUEST', CODES.LINK_NOT_FOUND);
    return proveAddress(context, { email, name, method: kind });
  });
}
