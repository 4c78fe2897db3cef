import { ConfigurationError } from '@kit/database/env';

type Client = { clientId: string; clientSecret: string };

/** The providers of other accounts that the environment turns on. */
export type OAuthProviders = { google?: Client; github?: Client; oidc?: Client & { issuer: string } };

type Source = Record<string, string | undefined>;

/**
 * Reads the providers: each is on when all of its variables are set. Throws a {@link ConfigurationError} that names
 * the missing variable when only some are, and one for an issuer that no client may trust (OpenID Connect Discovery 1.0,
 * section 4: https without query or fragment).
 */
export function oauthProviders(source: Source, { local }: { local: boolean }): OAuthProviders {
  const google = allOrNone(source, ['GOOGLE_CLIENT_ID', 'GOOGLE_CLIENT_SECRET']);
  const github = allOrNone(source, ['GITHUB_CLIENT_ID', 'GITHUB_CLIENT_SECRET']);
  const oidc = allOrNone(source, ['OIDC_CLIENT_ID', 'OIDC_CLIENT_SECRET', 'OIDC_ISSUER']);
  const issuer = source.OIDC_ISSUER ?? '';
  if (oidc && !isIssuer(issuer, local)) {
    throw new ConfigurationError(`OIDC_ISSUER should be an https address without a query; "${issuer}" is none.`);
  }
  return {
    ...(google && { google }),
    ...(github && { github }),
    ...(oidc && { oidc: { ...oidc, issuer } }),
  };
}

function allOrNone(source: Source, names: [id: string, secret: string, ...others: string[]]): Client | null {
  const missing = names.filter((name) => !source[name]);
  if (missing.length === names.length) return null;
  if (missing.length > 0) {
    const set = names.filter((name) => source[name]);
    throw new ConfigurationError(`${missing[0]} should be set, since ${set.join(' and ')} is.`);
  }
  const [id, secret] = names;
  return { clientId: source[id] ?? '', clientSecret: source[secret] ?? '' };
}

/** In local mode a provider under development may listen on http://localhost. */
function isIssuer(value: string, local: boolean): boolean {
  if (!URL.canParse(value)) return false;
  const { protocol, hostname, search, hash, username } = new URL(value);
  const loopback = hostname === 'localhost' || hostname === '127.0.0.1';
  return (protocol === 'https:' || (local && loopback && protocol === 'http:')) && !search && !hash && !username;
}
