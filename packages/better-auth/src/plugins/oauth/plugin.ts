import type { AuthContext, BetterAuthPlugin } from 'better-auth';
import { callback } from './callback';
import { disconnect } from './disconnect';
import { OAUTH_ERROR_CODES } from './error-codes';
import { listAccounts } from './list';
import type { OAuthOptions } from './options';
import { startConnecting, startSignIn } from './start';

/**
 * Signing in with accounts elsewhere, and connecting them: Better Auth's own paths and client calls (`signIn.social`,
 * `linkSocial`, `unlinkAccount`, `listAccounts`) with the checks that its providers leave out.
 */
export function oauth(options: OAuthOptions) {
  return {
    id: 'oauth',
    // What `countWaysIn` takes the configured providers from.
    init: () => ({ context: { socialProviders: options.providers.map(asSocialProvider) } }),
    endpoints: {
      signInSocial: startSignIn(options),
      linkSocialAccount: startConnecting(options),
      callbackOAuth: callback(options),
      unlinkAccount: disconnect(options),
      listUserAccounts: listAccounts(options),
    },
    $ERROR_CODES: OAUTH_ERROR_CODES,
  } satisfies BetterAuthPlugin;
}

type SocialProvider = AuthContext['socialProviders'][number] & { owns: (accountId: string) => boolean };

/** Better Auth's list needs its own shape; nothing of it is called, since every endpoint that would is replaced or off. */
function asSocialProvider({ id, name, owns }: OAuthOptions['providers'][number]): SocialProvider {
  const unused = () => Promise.reject(new Error(`${name} is served by the oauth plugin`));
  return {
    id,
    name,
    owns,
    accountSubject: unused,
    createAuthorizationURL: unused,
    validateAuthorizationCode: unused,
    getUserInfo: unused,
  };
}
