import type { AuthContext } from 'better-auth';

const verifyPaths = ['/passkey/verify-registration', '/passkey/verify-authentication', '/passkey/verify-step-up'];
const optionsPaths = [
  '/passkey/generate-register-options',
  '/passkey/generate-authenticate-options',
  '/passkey/generate-step-up-options',
];

/** The rule by which Better Auth limits attempts to verify, where it keeps its limits. */
export const limitVerify = (limit: { window: number; max: number }) => ({
  pathMatcher: (path: string) => verifyPaths.includes(path),
  ...limit,
});

/**
 * Better Auth's limits without the options endpoints, which are limited in memory by us: its own limiter would cost the database
 * a write for each page view. A rule the site made for one of them stays.
 */
export const exemptOptions = ({ rateLimit }: AuthContext) => {
  const exempt = Object.fromEntries(optionsPaths.map((path) => [path, false as const]));
  return { ...rateLimit, customRules: { ...exempt, ...rateLimit.customRules } };
};
