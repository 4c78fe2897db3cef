import { ENABLE_PASSKEY } from '@kit/better-auth/features';
import { contradictionOf } from '@kit/better-auth/switches';
import { assertMigrationsMake } from '@kit/database/committed-migrations';
import type { NextConfig } from 'next';
import createNextIntlPlugin from 'next-intl/plugin';

try {
  const contradiction = contradictionOf({
    enabled: ENABLE_PASSKEY,
    shown: process.env.NEXT_PUBLIC_AUTH_PASSKEY === 'true',
  });
  if (contradiction) throw new Error(contradiction);
  if (ENABLE_PASSKEY) assertMigrationsMake(['passkey', 'passkey_user_handle', 'passkey_offer']);
} catch (error) {
  console.error(error instanceof Error ? error.message : error);
  process.exit(1);
}

/** Tells next-intl where the language of a visit is decided: `i18n/request.ts`. */
const withNextIntl = createNextIntlPlugin();

export default withNextIntl({
  poweredByHeader: false,
  reactStrictMode: true,
  transpilePackages: [
    '@kit/auth',
    '@kit/better-auth',
    '@kit/database',
    '@kit/mailer',
    '@kit/messages',
    '@kit/passkey',
    '@kit/ui',
  ],
  // Bundled, these fail: decorators metadata, native code, a WebAssembly file beside the code, a renderer of its own.
  serverExternalPackages: [
    '@simplewebauthn/server',
    '@node-rs/argon2',
    '@electric-sql/pglite',
    'pg',
    'nodemailer',
    '@react-email/render',
    'ioredis',
  ],
  // The bundler folds this name, so that browser code behind it is gone when passkeys are off.
  compiler: { define: { 'process.env.KIT_PASSKEY': ENABLE_PASSKEY ? 'on' : 'off' } },
  // `pnpm check` types all packages at once.
  typescript: { ignoreBuildErrors: true },
  devIndicators: false,
} satisfies NextConfig);
