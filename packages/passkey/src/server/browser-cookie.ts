import { randomBytes } from 'node:crypto';
import type { GenericEndpointContext } from 'better-auth';

/** Name of the cookie before Better Auth's prefix; override its name and attributes through `advanced.cookies`. */
const browserCookieKey = 'passkey_browser';
const maxAge = 400 * 24 * 60 * 60;

/** The value this browser carries, or null. It is random, says nothing about the person, and only ties a challenge to one browser. */
export const readBrowserCookie = (ctx: GenericEndpointContext) => {
  const value = ctx.getCookie(ctx.context.createAuthCookie(browserCookieKey).name);
  return value && /^[\w-]{43}$/.test(value) ? value : null;
};

/** The value this browser carries; a browser without one is given one with this response. */
export const ensureBrowserCookie = (ctx: GenericEndpointContext) => {
  const present = readBrowserCookie(ctx);
  if (present) return present;
  const { name, attributes } = ctx.context.createAuthCookie(browserCookieKey, { maxAge });
  const value = randomBytes(32).toString('base64url');
  ctx.setCookie(name, value, attributes);
  return value;
};
