const configuration =
  /^(NEXT_|BETTER_AUTH_|DATABASE_URL|REDIS_URL|EMAIL_|PASSKEY_|TRUSTED_PROXIES|LATCHKEY_|GOOGLE_|GITHUB_CLIENT|OIDC_|NODE_ENV$|NODE_OPTIONS$|PORT$|PG[A-Z]+$|E2E_|TEST_)/;

/**
 * The environment without any setting of the kit, so that a test meets the same server on every machine;
 * `settings` are added to it.
 */
export function cleanEnvironment(settings = {}) {
  const kept = Object.entries(process.env).filter(([name]) => !configuration.test(name));
  return { ...Object.fromEntries(kept), CI: 'true', NEXT_TELEMETRY_DISABLED: '1', ...settings };
}
