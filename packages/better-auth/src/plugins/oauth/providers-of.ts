import type { OAuthProviders } from '../../oauth-providers';
import { shownProviders } from '../../shown-providers';
import { gitHubProvider } from './github-provider';
import { googleProvider } from './google-provider';
import type { IdentityProvider } from './identity-provider';
import { openIdProvider } from './openid-provider';

/** The providers that the environment turns on, in the order in which pages show them. Asks none of them anything yet. */
export function providersOf(oauth: OAuthProviders): IdentityProvider[] {
  const make = {
    google: (name: string) => oauth.google && googleProvider({ name, ...oauth.google }),
    github: (name: string) => oauth.github && gitHubProvider({ name, ...oauth.github }),
    oidc: (name: string) => oauth.oidc && anyOpenIdProvider(name, oauth.oidc),
  };
  return shownProviders(oauth).flatMap(({ id, name }) => make[id](name) ?? []);
}

/** The issuer is a setting: stored with the subject, so that the people of another issuer are never mistaken for these. */
function anyOpenIdProvider(name: string, client: NonNullable<OAuthProviders['oidc']>): IdentityProvider {
  const { href } = new URL(client.issuer);
  return openIdProvider({
    ...client,
    id: 'oidc',
    name,
    // An issuer has no fragment, so the first # parts the two.
    accountId: (issuer, subject) => `${issuer}#${subject}`,
    owns: (accountId) => {
      const issuer = accountId.split('#', 1)[0] ?? '';
      return URL.canParse(issuer) && new URL(issuer).href === href;
    },
  });
}
