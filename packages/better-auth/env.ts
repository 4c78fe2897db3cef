import { ConfigurationError, databaseEnv } from '@kit/database/env';
import { z } from 'zod';
import { ENABLE_PASSKEY } from './src/features';
import { type OAuthProviders, oauthProviders } from './src/oauth-providers';
import { relatedOrigins } from './src/related-origins';
import { relyingPartyId } from './src/relying-party-id';
import { localSecret, parseSecrets, type Secret } from './src/secrets';

/** What sign-in reads from the environment, validated. `local` is development, or LATCHKEY_LOCAL=true. */
export type AuthEnv = {
  siteUrl: string;
  productName: string;
  local: boolean;
  /** Methods that are shown; whether passkeys exist at all is the constant's business. */
  show: { password: boolean; magicLink: boolean; passkey: boolean };
  /** Providers of other accounts, each on when its variables are set. */
  oauth: OAuthProviders;
  passwordMinLength: number;
  rpId: string;
  /** Origins of other domains that may use the same passkeys; none while the constant is off. */
  relatedOrigins: string[];
  /** Whether browsers are told which passkeys the site knows; pause it over a restored backup. */
  passkeySignals: 'on' | 'paused';
  /** Whether a passkey is made without a prompt after a sign-in by password. */
  automaticUpgrade: boolean;
  /** Secrets, newest first; older ones still open what they sealed. */
  secrets: Secret[];
  redisUrl: string | undefined;
};

const unsetWhenEmpty = (value: unknown) => (value === '' ? undefined : value);
const flag = (fallback: boolean) =>
  z.preprocess(
    unsetWhenEmpty,
    z
      .enum(['true', 'false'], '"true" or "false"')
      .default(fallback ? 'true' : 'false')
      .transform((value) => value === 'true'),
  );
const optional = <S extends z.ZodType>(schema: S) => z.preprocess(unsetWhenEmpty, schema.optional());

const variables = z.object({
  NODE_ENV: z.string().optional(),
  PORT: optional(z.string().regex(/^\d{1,5}$/, 'a port number')),
  NEXT_PUBLIC_SITE_URL: optional(
    z.string().refine(isBareOrigin, 'an address without a path, such as https://example.com'),
  ),
  NEXT_PUBLIC_PRODUCT_NAME: optional(z.string().trim().min(1, 'a name').max(64, 'at most 64 characters')),
  NEXT_PUBLIC_AUTH_PASSWORD: flag(true),
  NEXT_PUBLIC_AUTH_MAGIC_LINK: flag(false),
  NEXT_PUBLIC_AUTH_PASSKEY: flag(false),
  NEXT_PUBLIC_PASSWORD_MIN_LENGTH: z.preprocess(
    unsetWhenEmpty,
    z.coerce
      .number('a whole number from 8 to 128')
      .int('a whole number')
      .min(8, 'at least 8')
      .max(128, 'at most 128')
      .default(15),
  ),
  BETTER_AUTH_SECRET: optional(z.string().min(32, 'at least 32 characters; openssl rand -base64 32 makes one')),
  BETTER_AUTH_SECRETS: optional(
    z
      .string()
      .regex(
        /^\d+:[^,]{32,}(,\d+:[^,]{32,})*$/,
        'a list such as 2:new-secret,1:old-secret, newest first, 32 characters each',
      ),
  ),
  REDIS_URL: optional(z.string().regex(/^rediss?:\/\//, 'an address such as redis://host:6379')),
  PASSKEY_RP_ID: optional(z.string()),
  PASSKEY_RELATED_ORIGINS: z.string().optional(),
  PASSKEY_SIGNALS: z.preprocess(unsetWhenEmpty, z.enum(['on', 'paused'], '"on" or "paused"').default('on')),
  PASSKEY_AUTOMATIC_UPGRADE: flag(true),
  LATCHKEY_LOCAL: flag(false),
});

let read: AuthEnv | undefined;

/** The process's own variables of sign-in, read once. Throws what {@link readAuthEnv} throws. */
export function authEnv(): AuthEnv {
  read ??= readAuthEnv(process.env);
  return read;
}

/** Reads and validates the variables of sign-in; throws a {@link ConfigurationError} that names the bad one. */
export function readAuthEnv(source: Record<string, string | undefined>): AuthEnv {
  const parsed = variables.safeParse(source);
  if (!parsed.success) {
    const issue = parsed.error.issues[0];
    throw new ConfigurationError(`${issue?.path.join('.')} should be ${issue?.message}.`);
  }
  const env = parsed.data;
  const local = env.LATCHKEY_LOCAL || env.NODE_ENV === 'development';
  const siteUrl = new URL(env.NEXT_PUBLIC_SITE_URL ?? `http://localhost:${env.PORT ?? 3000}`).origin;
  const { hostname, port } = new URL(siteUrl);
  if (local && hostname === 'localhost' && env.PORT && env.PORT !== (port || '80')) {
    throw new ConfigurationError(
      `NEXT_PUBLIC_SITE_URL should be http://localhost:${env.PORT}, where the app listens (PORT), or unset; it is ${siteUrl}.`,
    );
  }
  if (env.LATCHKEY_LOCAL && hostname !== 'localhost') {
    throw new ConfigurationError(
      `LATCHKEY_LOCAL should be false: local mode serves only http://localhost, and NEXT_PUBLIC_SITE_URL is ${siteUrl}.`,
    );
  }
  const show = {
    password: env.NEXT_PUBLIC_AUTH_PASSWORD,
    magicLink: env.NEXT_PUBLIC_AUTH_MAGIC_LINK,
    passkey: env.NEXT_PUBLIC_AUTH_PASSKEY,
  };
  const oauth = oauthProviders(source, { local });
  if (!Object.values(show).some(Boolean) && Object.keys(oauth).length === 0) {
    throw new ConfigurationError(
      'NEXT_PUBLIC_AUTH_PASSWORD is false and no other way to sign in is on; set it to true, or turn another one on.',
    );
  }
  const rpId = ENABLE_PASSKEY ? relyingPartyId(siteUrl, env.PASSKEY_RP_ID) : hostname;
  return {
    siteUrl,
    productName: env.NEXT_PUBLIC_PRODUCT_NAME ?? 'Latchkey',
    local,
    show,
    oauth,
    passwordMinLength: env.NEXT_PUBLIC_PASSWORD_MIN_LENGTH,
    rpId,
    relatedOrigins: ENABLE_PASSKEY ? relatedOrigins(env.PASSKEY_RELATED_ORIGINS, rpId) : [],
    passkeySignals: env.PASSKEY_SIGNALS,
    automaticUpgrade: env.PASSKEY_AUTOMATIC_UPGRADE,
    secrets: secretsFrom(env, () => (local ? localSecret(databaseEnv(source).dataDirectory) : null)),
    redisUrl: env.REDIS_URL,
  };
}

type SecretVariables = Pick<z.infer<typeof variables>, 'BETTER_AUTH_SECRET' | 'BETTER_AUTH_SECRETS'>;

function secretsFrom(env: SecretVariables, made: () => string | null): Secret[] {
  if (env.BETTER_AUTH_SECRETS) return parseSecrets(env.BETTER_AUTH_SECRETS);
  const value = env.BETTER_AUTH_SECRET ?? made();
  if (value) return [{ version: 0, value }];
  throw new ConfigurationError(
    'BETTER_AUTH_SECRET should be a random text of at least 32 characters; openssl rand -base64 32 makes one.',
  );
}

function isBareOrigin(value: string): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, pathname, search, hash, username } = new URL(value);
  return /^https?:$/.test(protocol) && pathname === '/' && !search && !hash && !username;
}
