import type { OAuthProviders } from './oauth-providers';

/** A provider of accounts elsewhere as people see it. */
export type ShownProvider = { id: keyof OAuthProviders; name: string };

/** The providers that are on, in the order of their buttons. An issuer is known by its host. */
export function shownProviders({ google, github, oidc }: OAuthProviders): ShownProvider[] {
  return [
    ...(google ? [{ id: 'google' as const, name: 'Google' }] : []),
    ...(github ? [{ id: 'github' as const, name: 'GitHub' }] : []),
    ...(oidc ? [{ id: 'oidc' as const, name: new URL(oidc.issuer).host }] : []),
  ];
}
