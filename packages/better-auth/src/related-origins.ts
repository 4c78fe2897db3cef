import { ConfigurationError } from '@kit/database/env';
import { getDomain, getDomainWithoutSuffix } from 'tldts';

/** Browsers look at no more names than this, counted without their public suffix (WebAuthn Level 3, section 5.11). */
const MOST_NAMES = 5;

/**
 * The origins of other domains that may use this site's passkeys, from a list separated by commas. Throws a
 * {@link ConfigurationError} for what a browser would refuse or never ask for: anything but a bare https origin, an
 * origin of the relying party's own domain, more than five different names.
 */
export function relatedOrigins(list: string | undefined, rpId: string): string[] {
  const origins = (list ?? '').split(',').flatMap((entry) => entry.trim() || []);
  for (const origin of origins) {
    const url = URL.canParse(origin) ? new URL(origin) : null;
    if (url?.protocol !== 'https:' || url.origin !== origin) {
      throw refuse(`a list such as https://example.org,https://example.net; "${origin}" is no such origin`);
    }
    if (getDomain(origin, { allowPrivateDomains: true }) === null) {
      throw refuse(`a list of domains of yours; "${origin}" is none`);
    }
    if (url.hostname === rpId || url.hostname.endsWith(`.${rpId}`)) {
      throw refuse(`other domains only: the passkeys of ${rpId} work on "${origin}" without it`);
    }
  }
  const names = new Set(origins.map((origin) => getDomainWithoutSuffix(origin, { allowPrivateDomains: true })));
  if (names.size > MOST_NAMES) {
    throw refuse(`at most ${MOST_NAMES} different names, because browsers look at no more; it has ${names.size}`);
  }
  return [...new Set(origins)];
}

const refuse = (rest: string) => new ConfigurationError(`PASSKEY_RELATED_ORIGINS should be ${rest}.`);
