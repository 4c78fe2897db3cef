import 'server-only';
import { authEnv } from '@kit/better-auth/env';
import { ENABLE_PASSKEY } from '@kit/better-auth/features';
import { connection } from 'next/server';

/** A provider of other accounts that people may sign in with. */
export type Provider = { id: 'google' | 'github' | 'oidc'; name: string };

/** What pages may know of the configuration; read at run time, handed down as props. */
export type AppConfig = {
  productName: string;
  siteUrl: string;
  rpId: string;
  /** The sign-in methods to show. */
  methods: { password: boolean; magicLink: boolean; passkey: boolean; providers: Provider[] };
  passwordMinLength: number;
  /** Local mode: the outbox page exists. */
  local: boolean;
};

const PROVIDERS: Provider[] = [
  { id: 'google', name: 'Google' },
  { id: 'github', name: 'GitHub' },
  { id: 'oidc', name: 'OpenID Connect' },
];

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
      providers: PROVIDERS.filter(({ id }) => env.oauth[id]),
    },
    passwordMinLength: env.passwordMinLength,
    local: env.local,
  };
}
