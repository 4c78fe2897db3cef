import { createHash } from 'node:crypto';
import type { GenericEndpointContext } from 'better-auth';
import { openSeal, seal } from '../../seal';

const COOKIE = 'known_accounts';
const PURPOSE = 'known-accounts';
const LIFETIME_SECONDS = 400 * 24 * 60 * 60;
/** A browser that several people share forgets who came first. */
const MOST_ACCOUNTS = 5;

/** Whether somebody has signed in to the account from this browser, ever. */
export const isKnownBrowser = (ctx: GenericEndpointContext, userId: string): boolean =>
  readTags(ctx).includes(tagOf(userId));

/** Whether this browser has signed in to any account. */
export const hasKnownAccounts = (ctx: GenericEndpointContext): boolean => readTags(ctx).length > 0;

/** Gives this browser a sealed cookie that says so of the account, and of the ones before it. */
export function rememberAccount(ctx: GenericEndpointContext, userId: string): void {
  const tags = [tagOf(userId), ...readTags(ctx).filter((tag) => tag !== tagOf(userId))].slice(0, MOST_ACCOUNTS);
  const { name, attributes } = ctx.context.createAuthCookie(COOKIE, { maxAge: LIFETIME_SECONDS });
  ctx.setCookie(name, seal(ctx.context, PURPOSE, tags.join('.')), attributes);
}

const readTags = (ctx: GenericEndpointContext): string[] => {
  const sealed = ctx.getCookie(ctx.context.createAuthCookie(COOKIE).name);
  return openSeal(ctx.context, PURPOSE, sealed)?.split('.') ?? [];
};

const tagOf = (userId: string) => createHash('sha256').update(userId).digest('base64url').slice(0, 16);
