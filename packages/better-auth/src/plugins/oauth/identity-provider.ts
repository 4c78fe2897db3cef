/** Who somebody is at a provider, as far as the provider's answer was verified. */
export type Identity = {
  providerId: string;
  /** Names the person for good within `providerId`; for an OpenID provider by any issuer it holds issuer and subject. */
  accountId: string;
  email: string | null;
  /** The provider says it has proven that `email` belongs to this person. */
  emailVerified: boolean;
  name: string | null;
};

/** The secrets of one authorization request: sent along, or only compared with what comes back. */
export type RequestSecrets = { state: string; codeVerifier: string; nonce: string };

/** A provider of accounts elsewhere. Both functions throw an {@link OAuthRefusal} when they cannot do their work. */
export type IdentityProvider = {
  id: string;
  name: string;
  /** Where to send the browser: an authorization request with state, PKCE (S256) and, for OpenID Connect, a nonce. */
  authorizationUrl: (redirectUri: string, secrets: RequestSecrets) => Promise<URL>;
  /** Turns the address the browser came back to into a verified identity. */
  identify: (callback: URL, secrets: RequestSecrets) => Promise<Identity>;
  /** Whether an account stored under `id` is one of this very provider: an issuer may have been replaced by another. */
  owns: (accountId: string) => boolean;
};
