import { randomBytes } from 'node:crypto';
import type { GenericEndpointContext } from 'better-auth';
import { openSeal, seal } from '../../seal';
import { LINK_LIFETIME_SECONDS } from './link';

const COOKIE = 'magic_link';
const PURPOSE = 'magic-link:browser';
const ID_LENGTH = 22;

/** What the sealed cookie of a browser that asked for a link says: which browser it is and which link it asked for last. */
export type AskingBrowser = { browser: string; link: string };

/** The sealed cookie's content, or null when this browser asked for nothing lately. */
export function readAskingBrowser(ctx: GenericEndpointContext): AskingBrowser | null {
  const id = openSeal(ctx.context, PURPOSE, ctx.getCookie(ctx.context.createAuthCookie(COOKIE).name));
  return id && id.length === 2 * ID_LENGTH ? { browser: id.slice(0, ID_LENGTH), link: id.slice(ID_LENGTH) } : null;
}

/** The id of this browser: the one it has, so that each of its links opens at once, or a new one. */
export function idOfBrowser(ctx: GenericEndpointContext): string {
  return readAskingBrowser(ctx)?.browser ?? randomBytes(16).toString('base64url');
}

/** Gives the browser its sealed cookie. */
export function rememberAskingBrowser(ctx: GenericEndpointContext, { browser, link }: AskingBrowser): void {
  const cookie = ctx.context.createAuthCookie(COOKIE, { maxAge: LINK_LIFETIME_SECONDS });
  ctx.setCookie(cookie.name, seal(ctx.context, PURPOSE, browser + link), cookie.attributes);
}
