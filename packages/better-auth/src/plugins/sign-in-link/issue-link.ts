import { readClient } from '@kit/passkey/read-client';
import type { GenericEndpointContext } from 'better-auth';
import { idOfBrowser, rememberAskingBrowser } from './asking-browser';
import { type LinkKind, linkToken, type SignInLink, storeLink } from './link';

type Wish = Pick<SignInLink, 'email' | 'userId' | 'name' | 'returnTo'>;

/** Stores a link that this browser asked for, gives the browser its sealed cookie, and returns the token for the mail. */
export async function issueLink(ctx: GenericEndpointContext, kind: LinkKind, wish: Wish): Promise<string> {
  const browser = idOfBrowser(ctx);
  const { at, userAgent, address } = readClient(ctx);
  const askedBy = { at: at.toISOString(), userAgent, address };
  const link = await storeLink(ctx.context, kind, { ...wish, browser, askedBy });
  rememberAskingBrowser(ctx, { browser, link });
  return linkToken(ctx.context, kind, link);
}
