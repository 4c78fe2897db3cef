import * as client from 'openid-client';
import { z } from 'zod';
import type { Identity, IdentityProvider } from './identity-provider';
import { OAuthRefusal } from './oauth-refusal';
import { toOAuthRefusal } from './to-oauth-refusal';

/** Where GitHub answers. */
type GitHubAddresses = { issuer: string; authorize: string; token: string; api: string };

const GITHUB: GitHubAddresses = {
  issuer: 'https://github.com/login/oauth',
  authorize: 'https://github.com/login/oauth/authorize',
  token: 'https://github.com/login/oauth/access_token',
  api: 'https://api.github.com',
};
const TIMEOUT_SECONDS = 8;
const user = z.object({ id: z.number().int(), login: z.string(), name: z.string().nullish() });
const emails = z.array(z.object({ email: z.string(), primary: z.boolean(), verified: z.boolean() }));

type GitHubOptions = { name: string; clientId: string; clientSecret: string; addresses?: GitHubAddresses };

/**
 * GitHub, which speaks OAuth 2 without ID tokens: code flow with state and PKCE, then the profile and the addresses from
 * its API. People keep their address private there, so only the list of addresses counts: the primary one, if proven.
 */
export function gitHubProvider({ name, clientId, clientSecret, addresses = GITHUB }: GitHubOptions): IdentityProvider {
  const { issuer, authorize, token, api } = addresses;
  const config = new client.Configuration(
    { issuer, authorization_endpoint: authorize, token_endpoint: token },
    clientId,
    undefined,
    client.ClientSecretPost(clientSecret),
  );
  config.timeout = TIMEOUT_SECONDS;
  if (token.startsWith('http:')) client.allowInsecureRequests(config);
  const read = async <S extends z.ZodType>(path: string, accessToken: string, schema: S): Promise<z.infer<S>> => {
    const headers = new Headers({ accept: 'application/vnd.github+json', 'user-agent': 'latchkey' });
    const address = new URL(`${api}${path}`);
    const answer = await client.fetchProtectedResource(config, accessToken, address, 'GET', undefined, headers);
    if (!answer.ok) throw new OAuthRefusal(answer.status >= 500 ? 'unavailable' : 'failed');
    return schema.parse(await answer.json());
  };
  return {
    id: 'github',
    name,
    owns: () => true,
    authorizationUrl: async (redirectUri, { state, codeVerifier }) =>
      client.buildAuthorizationUrl(config, {
        redirect_uri: redirectUri,
        scope: 'read:user user:email',
        state,
        code_challenge: await client.calculatePKCECodeChallenge(codeVerifier),
        code_challenge_method: 'S256',
      }),
    async identify(callback, { state, codeVerifier }) {
      try {
        const checks = { expectedState: state, pkceCodeVerifier: codeVerifier };
        const { access_token: accessToken } = await client.authorizationCodeGrant(config, callback, checks);
        const [profile, list] = await Promise.all([
          read('/user', accessToken, user),
          read('/user/emails', accessToken, emails),
        ]);
        return identityOf(profile, list);
      } catch (error) {
        throw toOAuthRefusal(error);
      }
    },
  };
}

function identityOf(profile: z.infer<typeof user>, list: z.infer<typeof emails>): Identity {
  const primary = list.find((entry) => entry.primary);
  return {
    providerId: 'github',
    accountId: String(profile.id),
    email: primary?.email ?? null,
    emailVerified: primary?.verified ?? false,
    name: profile.name || profile.login,
  };
}
