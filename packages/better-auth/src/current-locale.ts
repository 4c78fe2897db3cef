import { tryGetCurrentAuthEndpointContext } from '@better-auth/core/context';
import { defaultLocale, isLocale, type Locale, localeOf } from '@kit/messages';

/**
 * The language of the request that is being answered: that of the account that is signed in, else of the browser. The default
 * outside of a request.
 */
export function currentLocale(): Locale {
  const endpoint = tryGetCurrentAuthEndpointContext();
  const chosen = endpoint?.context.session?.user.locale;
  if (isLocale(chosen)) return chosen;
  return endpoint?.headers ? localeOf(endpoint.headers) : defaultLocale;
}
