import type { AuthContext } from 'better-auth';

type Endpoints = Record<string, { path?: string | undefined }>;

/** The rule by which Better Auth limits attempts to verify, where it keeps its limits. */
export const limitVerify = (limit: { window: number; max: number }) => ({
  pathMatcher: (path: string) => path.startsWith('/passkey/verify-'),
  ...limit,
});

/**
 * Better Auth's limits without the endpoints that issue options, which are limited in memory by us: its own limiter would cost the
 * database a write for each page view. A rule the site made for one of them stays.
 */
export const exemptOptions = ({ rateLimit }: AuthContext, endpoints: Endpoints) => {
  const paths = Object.values(endpoints).flatMap(({ path }) => (path?.startsWith('/passkey/generate-') ? path : []));
  const exempt = Object.fromEntries(paths.map((path) => [path, false as const]));
  return { ...rateLimit, customRules: { ...exempt, ...rateLimit.customRules } };
};
