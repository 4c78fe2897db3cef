import 'server-only';
import { authEnv } from '@kit/better-auth/env';
import { ENABLE_PASSKEY } from '@kit/better-auth/features';
import { usesEmailCode } from '@kit/better-auth/options';
import { type ShownProvider, shownProviders } from '@kit/better-auth/shown-providers';
import { connection } from 'next/server';

export type { ShownProvider as Provider } from '@kit/better-auth/shown-providers';

/** What pages may know of the configuration; read at run time, handed down as props. */
export type AppConfig = {
  productName: string;
  siteUrl: string;
  rpId: string;
  /** The sign-in methods to show. */
  methods: {
    password: boolean;
    magicLink: boolean;
    passkey: boolean;
    /** A code to the address signs up and recovers, where people have passkeys alone. */
    emailCode: boolean;
    providers: ShownProvider[];
  };
  passwordMinLength: number;
  /** Local mode: the outbox page exists. */
  local: boolean;
};

/** Reads the configuration for this request, so that one build serves every environment. */
export async function appConfig(): Promise<AppConfig> {
  await connection();
  const env = authEnv();
  return {
    productName: env.productName,
    siteUrl: env.siteUrl,
    rpId: env.rpId,
    methods: {
      ...env.show,
      passkey: ENABLE_PASSKEY && env.show.passkey,
      emailCode: usesEmailCode(env.show),
      providers: shownProviders(env.oauth),
    },
    passwordMinLength: env.passwordMinLength,
    local: env.local,
  };
}
