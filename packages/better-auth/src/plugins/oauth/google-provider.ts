import type { IdentityProvider } from './identity-provider';
import { openIdProvider } from './openid-provider';

type GoogleOptions = { name: string; clientId: string; clientSecret: string; issuer?: string };

/** Google is an OpenID provider like any other; its issuer is fixed, so the subject alone names the person. */
export function googleProvider({
  issuer = 'https://accounts.google.com',
  ...options
}: GoogleOptions): IdentityProvider {
  return openIdProvider({
    ...options,
    id: 'google',
    issuer,
    accountId: (_issuer, subject) => subject,
    owns: () => true,
  });
}
