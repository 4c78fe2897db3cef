import * as client from 'openid-client';
import type { Identity, IdentityProvider, RequestSecrets } from './identity-provider';
import { toOAuthRefusal } from './to-oauth-refusal';

type OpenIdOptions = {
  id: string;
  name: string;
  issuer: string;
  clientId: string;
  clientSecret: string;
  /** How a subject of an issuer is stored. It must tell issuers apart wherever the issuer can be configured. */
  accountId: (issuer: string, subject: string) => string;
  owns: (accountId: string) => boolean;
};

/** A request of a person waits for the provider. */
const TIMEOUT_SECONDS = 8;
/** Discovery is read again after that: a provider may move its endpoints, and nobody should be sent to one that is down. */
const DISCOVERY_LIFETIME_MS = 10 * 60 * 1000;

/**
 * An OpenID provider by its issuer: discovery (Discovery 1.0, section 4, the issuer compared), code flow with PKCE, state
 * and nonce, the issuer of the answer (RFC 9207), and an ID token with its signature and every claim checked (Core 1.0,
 * section 3.1.3.7). Nothing is asked of the provider before the first person does.
 */
export function openIdProvider({ id, name, issuer, owns, ...options }: OpenIdOptions): IdentityProvider {
  const configuration = discovered(issuer, options);
  return {
    id,
    name,
    owns,
    authorizationUrl: (redirectUri, secrets) =>
      orRefuse(async () => buildUrl(await configuration(), redirectUri, secrets)),
    identify: (callback, secrets) =>
      orRefuse(async () => {
        const config = await configuration();
        const tokens = await client.authorizationCodeGrant(config, callback, {
          expectedState: secrets.state,
          expectedNonce: secrets.nonce,
          pkceCodeVerifier: secrets.codeVerifier,
          idTokenExpected: true,
        });
        const claims = tokens.claims();
        if (!claims) throw new Error('no ID token');
        // Scopes may be answered in the ID token or at the userinfo endpoint (Core 1.0, section 5.4).
        if (!/^[\x21-\x7e]{1,255}$/.test(claims.sub)) throw new Error('the subject is none (Core 1.0, section 2)');
        const known = 'email' in claims || !config.serverMetadata().userinfo_endpoint;
        const profile = known ? claims : await client.fetchUserInfo(config, tokens.access_token, claims.sub);
        return { providerId: id, accountId: options.accountId(claims.iss, claims.sub), ...profileOf(profile) };
      }),
  };
}

/** Reads the provider's metadata at first use and keeps it for ten minutes; a failure is forgotten at once. */
function discovered(issuer: string, { clientId, clientSecret }: Pick<OpenIdOptions, 'clientId' | 'clientSecret'>) {
  let found: { at: number; configuration: Promise<client.Configuration> } | undefined;
  return () => {
    if (!found || Date.now() - found.at > DISCOVERY_LIFETIME_MS) {
      const configuration = discover(new URL(issuer), clientId, clientSecret);
      const current = { at: Date.now(), configuration };
      found = current;
      configuration.catch(() => {
        if (found === current) found = undefined;
      });
    }
    return found.configuration;
  };
}

function discover(issuer: URL, clientId: string, clientSecret: string): Promise<client.Configuration> {
  return client.discovery(issuer, clientId, { client_secret: clientSecret }, authentication(clientSecret), {
    timeout: TIMEOUT_SECONDS,
    // The signature too, although the token comes by TLS from the provider itself: a proxy may end the TLS.
    // Plain http is configured in local mode only.
    execute: [
      client.enableNonRepudiationChecks,
      ...(issuer.protocol === 'http:' ? [client.allowInsecureRequests] : []),
    ],
  });
}

/** `client_secret_basic` unless the provider says it takes only `client_secret_post` (Discovery 1.0, section 3). */
function authentication(secret: string): client.ClientAuth {
  const [basic, post] = [client.ClientSecretBasic(secret), client.ClientSecretPost(secret)];
  return (server, ...rest) => {
    const methods = server.token_endpoint_auth_methods_supported ?? ['client_secret_basic'];
    return methods.includes('client_secret_basic') ? basic(server, ...rest) : post(server, ...rest);
  };
}

async function buildUrl(config: client.Configuration, redirectUri: string, secrets: RequestSecrets): Promise<URL> {
  return client.buildAuthorizationUrl(config, {
    redirect_uri: redirectUri,
    scope: 'openid email profile',
    state: secrets.state,
    nonce: secrets.nonce,
    code_challenge: await client.calculatePKCECodeChallenge(secrets.codeVerifier),
    code_challenge_method: 'S256',
  });
}

function profileOf(claims: Record<string, unknown>): Pick<Identity, 'email' | 'emailVerified' | 'name'> {
  const { email, email_verified: verified, name } = claims;
  return {
    email: typeof email === 'string' ? email : null,
    // Some providers write the word (against Core 1.0, section 5.1).
    emailVerified: verified === true || verified === 'true',
    name: typeof name === 'string' ? name : null,
  };
}

const orRefuse = <T>(work: () => Promise<T>): Promise<T> =>
  work().catch((error) => {
    throw toOAuthRefusal(error);
  });
