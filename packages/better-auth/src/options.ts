import { locales } from '@kit/messages';
import type { BetterAuthOptions } from 'better-auth';
import { z } from 'zod';

const DAY = 24 * 60 * 60;

/** What the schema generation and the runtime share: everything that decides which tables and columns exist. */
export const sharedOptions = {
  user: {
    additionalFields: {
      /** The language of the account's pages and mails, by its tag. */
      locale: { type: 'string', required: false, validator: { input: z.enum(locales).nullish() } },
    },
  },
  emailAndPassword: { enabled: true },
  rateLimit: { enabled: true, storage: 'database', window: 60, max: 100 },
  // Single-use values are claimed in the database, also when a cache stands in front of it.
  verification: { storeInDatabase: true },
  session: {
    storeSessionInDatabase: true,
    expiresIn: 30 * DAY,
    updateAge: DAY,
    // For pages that show no more than a name; see `plugins/sessions-from-the-store.ts`.
    cookieCache: { enabled: true, maxAge: 60 },
  },
  advanced: { database: { joins: true } },
} satisfies BetterAuthOptions;

/** A session ends this long after its sign-in, however often it was prolonged. */
export const LONGEST_SESSION_SECONDS = 90 * DAY;

/** The methods that decide which endpoints exist. */
type Methods = { password: boolean; passkey: boolean; magicLink: boolean };

/** What exists only while passwords are on. */
const passwordPaths = [
  '/sign-in/email',
  '/sign-up/email',
  '/sign-up/prove',
  '/sign-up/resend',
  '/request-password-reset',
  '/reset-password',
  '/change-password',
  '/password/remove',
  '/password/set',
  '/step-up/password',
];

/** What exists only while a provider of accounts elsewhere is on. */
const oauthPaths = ['/sign-in/social', '/link-social', '/callback/:id', '/unlink-account', '/list-accounts'];

/** The endpoints that are 404 with these methods. */
export const disabledPathsFor = (methods: { password: boolean; emailCode: boolean; providers: boolean }) => [
  ...disabledPaths,
  ...(methods.password ? [] : passwordPaths),
  // Its links are in mails of both.
  ...(methods.password || methods.emailCode ? [] : ['/recover/sign-in']),
  ...(methods.providers ? [] : oauthPaths),
];

/** Whether a code to the address signs up and recovers: where people have passkeys and nothing else that mail could do. */
export const usesEmailCode = ({ password, passkey, magicLink }: Methods) => passkey && !password && !magicLink;

/** Better Auth's own endpoints that have a better one here, or that would carry session or provider tokens. */
export const disabledPaths = [
  '/verify-email',
  '/send-verification-email',
  '/verify-password',
  '/list-sessions',
  '/revoke-session',
  '/revoke-sessions',
  '/revoke-other-sessions',
  '/update-session',
  '/change-email',
  '/delete-user',
  '/delete-user/callback',
  '/refresh-token',
  '/get-access-token',
  '/account-info',
  '/reset-password/:token',
];

/** Attempts per minute and client address, for what a guesser would try; reading one's session costs nothing. */
export const limits = {
  '/get-session': false,
  '/sign-in/email': { window: 60, max: 10 },
  '/sign-up/*': { window: 60, max: 10 },
  '/request-password-reset': { window: 60, max: 5 },
  '/reset-password': { window: 60, max: 10 },
  '/change-password': { window: 60, max: 10 },
  '/sign-in/social': { window: 60, max: 20 },
  '/link-social': { window: 60, max: 20 },
  '/callback/*': { window: 60, max: 30 },
  '/password/*': { window: 60, max: 10 },
  '/magic-link/send': { window: 60, max: 5 },
  '/magic-link/*': { window: 60, max: 10 },
  '/recover/code': { window: 60, max: 5 },
  '/recover/*': { window: 60, max: 10 },
  '/email-code/*': { window: 60, max: 10 },
} as const;

/** What the names of all cookies begin with. Only `__Host-` keeps a cookie to one host, and it needs https. */
export const cookiePrefix = (siteUrl: string) => (siteUrl.startsWith('https:') ? '__Host-latchkey' : 'latchkey');

/** The name of the cookie that signs a browser in. */
export const sessionCookie = (siteUrl: string) => `${cookiePrefix(siteUrl)}.session_token`;
