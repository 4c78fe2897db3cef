import { getCurrentAuthEndpointContext } from '@better-auth/core/context';
import { getDatabase } from '@kit/database';
import { mailStore } from '@kit/database/mail-store';
import * as schema from '@kit/database/schema';
import { createMailQueue } from '@kit/mailer';
import { passkey } from '@kit/passkey';
import { stepUp } from '@kit/passkey/step-up';
import { betterAuth } from 'better-auth';
import { drizzleAdapter } from 'better-auth/adapters/drizzle';
import { type AuthEnv, authEnv } from '../env';
import { databaseLimits } from './database-limits';
import { ENABLE_PASSKEY } from './features';
import { log } from './log';
import { mailsOf } from './mails';
import { nameOfPasskey } from './name-of-passkey';
import { onOAuthRefused } from './on-oauth-refused';
import { onPasskeyEvent } from './on-passkey-event';
import {
  cookiePrefix,
  disabledPathsFor,
  LONGEST_SESSION_SECONDS,
  limits,
  sharedOptions,
  usesEmailCode,
} from './options';
import { hashPassword } from './password-hash';
import { acceptOlderSecrets } from './plugins/accept-older-secrets';
import { emailCode } from './plugins/email-code/plugin';
import { knownBrowsers } from './plugins/known-browsers/plugin';
import { language } from './plugins/language';
import { longestSession } from './plugins/longest-session';
import { magicLink } from './plugins/magic-link/plugin';
import { noTokenInBodies } from './plugins/no-token-in-bodies';
import { notMe } from './plugins/not-me/plugin';
import { oauth } from './plugins/oauth/plugin';
import { providersOf } from './plugins/oauth/providers-of';
import { oneSessionPerBrowser } from './plugins/one-session-per-browser';
import { passkeyInstead } from './plugins/passkey-instead/plugin';
import { verifyAndAccept } from './plugins/passwords/accepted-hash';
import { concludeReset } from './plugins/passwords/conclude-reset';
import { passwords } from './plugins/passwords/plugin';
import { profileLimits } from './plugins/profile-limits';
import { recentAuthentication } from './plugins/recent-authentication';
import { recoveryLink } from './plugins/recovery-link/plugin';
import { requestPasswordReset } from './plugins/request-password-reset';
import { sessionsFromTheStore } from './plugins/sessions-from-the-store';
import { usedWays } from './plugins/used-ways';
import { verifiedSignOut } from './plugins/verified-sign-out';
import { verifiedSignUp } from './plugins/verified-sign-up/plugin';
import { redisStorage } from './redis-storage';

type Database = Awaited<ReturnType<typeof getDatabase>>['db'];

/** The kit's Better Auth, complete: what `env` says, on the database given. Opens nothing by itself. */
export function createAuth(env: AuthEnv, db: Database, cache = env.redisUrl ? redisStorage(env.redisUrl) : undefined) {
  const mails = mailsOf(env, createMailQueue({ store: mailStore(db) }));
  const onEvent = onPasskeyEvent(mails);
  const providers = providersOf(env.oauth);
  const inDatabase = databaseLimits(db);
  const hasEmailCode = usesEmailCode(env.show);
  return betterAuth({
    ...sharedOptions,
    appName: env.productName,
    baseURL: env.siteUrl,
    trustedOrigins: [env.siteUrl, ...env.relatedOrigins],
    secrets: env.secrets,
    database: drizzleAdapter(db, { provider: 'pg', schema, transaction: true }),
    disabledPaths: disabledPathsFor({
      password: env.show.password,
      emailCode: hasEmailCode,
      providers: providers.length > 0,
    }),
    telemetry: { enabled: false },
    logger: log,
    ...(cache ? { secondaryStorage: cache } : {}),
    rateLimit: {
      ...sharedOptions.rateLimit,
      ...(cache ? { storage: 'secondary-storage' } : { customStorage: inDatabase }),
      customRules: limits,
    },
    emailAndPassword: {
      ...sharedOptions.emailAndPassword,
      enabled: env.show.password,
      requireEmailVerification: true,
      minPasswordLength: env.passwordMinLength,
      maxPasswordLength: 128,
      password: { hash: hashPassword, verify: verifyAndAccept },
      revokeSessionsOnPasswordReset: true,
      onPasswordReset: ({ user }) => concludeReset(getCurrentAuthEndpointContext(), user, mails),
    },
    advanced: {
      ...sharedOptions.advanced,
      ...cookiesFor(env.siteUrl),
      ipAddress: { ipAddressHeaders: ['x-forwarded-for'] },
    },
    plugins: [
      sessionsFromTheStore(),
      longestSession({ seconds: LONGEST_SESSION_SECONDS }),
      acceptOlderSecrets(),
      language(),
      verifiedSignUp(mails),
      knownBrowsers({ limits: inDatabase }),
      requestPasswordReset(mails),
      recoveryLink(mails),
      stepUp({ onEvent, sendCode: mails.sendStepUpCode }),
      recentAuthentication({ onEvent }),
      oauth({ providers, sendNotice: mails.sendNotice, onRefused: onOAuthRefused }),
      ...(ENABLE_PASSKEY
        ? [
            passkey({
              rpID: env.rpId,
              rpName: env.productName,
              origins: [env.siteUrl],
              relatedOrigins: env.relatedOrigins,
              // Where people see no passkeys, one lets nobody in.
              countAsWayIn: env.show.passkey,
              signals: env.passkeySignals,
              // Nor is one made for them there.
              automaticUpgrade: env.show.passkey && env.automaticUpgrade,
              nameOf: nameOfPasskey,
              onEvent,
            }),
          ]
        : []),
      ...(ENABLE_PASSKEY && env.show.passkey && env.show.password ? [passkeyInstead(mails)] : []),
      ...(env.show.magicLink ? [magicLink(mails)] : []),
      ...(hasEmailCode ? [emailCode(mails)] : []),
      passwords({ ...mails, onEvent }),
      notMe({ onEvent }),
      profileLimits(),
      oneSessionPerBrowser(),
      usedWays(),
      verifiedSignOut(),
      noTokenInBodies(),
    ],
  });
}

export type Auth = ReturnType<typeof createAuth>;

let instance: Promise<Auth> | undefined;

/** The auth of this process, made at first use. Throws when the database cannot be reached; the next call tries again. */
export function getAuth(): Promise<Auth> {
  instance ??= getDatabase()
    .then(({ db }) => createAuth(authEnv(), db))
    .catch((error) => {
      instance = undefined;
      throw error;
    });
  return instance;
}

/** `__Host-` on https: the browser keeps such a cookie to this host, this path and encrypted connections. */
function cookiesFor(siteUrl: string) {
  const secure = siteUrl.startsWith('https:');
  return {
    // Better Auth's own prefix would be the weaker __Secure-.
    useSecureCookies: false,
    cookiePrefix: cookiePrefix(siteUrl),
    defaultCookieAttributes: { secure, httpOnly: true, sameSite: 'lax', path: '/' },
  } as const;
}
