import { isIP } from 'node:net';
import { ConfigurationError } from '@kit/database/env';
import { getDomain } from 'tldts';

/**
 * The relying party ID of a site: its host, or the parent domain that PASSKEY_RP_ID names. Throws a
 * {@link ConfigurationError} for what a browser would refuse: an IP address, a public suffix, a domain the host does
 * not belong to, http on anything but localhost. WebAuthn Level 3, section 5.1.2 (relying party identifier).
 */
export function relyingPartyId(siteUrl: string, parentDomain: string | undefined): string {
  const { hostname, protocol } = new URL(siteUrl);
  if (hostname === 'localhost' || hostname.endsWith('.localhost')) {
    if (parentDomain !== undefined && parentDomain !== hostname) {
      throw new ConfigurationError(`PASSKEY_RP_ID should be unset or "${hostname}" for a site on ${siteUrl}.`);
    }
    return hostname;
  }
  if (isIP(hostname.replace(/^\[|\]$/g, '')) !== 0) {
    throw new ConfigurationError(
      `NEXT_PUBLIC_SITE_URL should name a host: browsers refuse passkeys on an IP address (${hostname}); use http://localhost for development.`,
    );
  }
  if (protocol !== 'https:') {
    throw new ConfigurationError(
      `NEXT_PUBLIC_SITE_URL should begin with https://: browsers allow passkeys over http on localhost only, not on ${hostname}.`,
    );
  }
  const rpId = parentDomain ?? hostname;
  if (!/^[a-z0-9-]+(\.[a-z0-9-]+)*$/.test(rpId)) {
    const variable = parentDomain === undefined ? 'NEXT_PUBLIC_SITE_URL' : 'PASSKEY_RP_ID';
    throw new ConfigurationError(`${variable} should name a host of letters, digits and hyphens; "${rpId}" is none.`);
  }
  if (hostname !== rpId && !hostname.endsWith(`.${rpId}`)) {
    throw new ConfigurationError(`PASSKEY_RP_ID should be ${hostname} or a parent domain of it; "${rpId}" is neither.`);
  }
  if (getDomain(rpId, { allowPrivateDomains: true }) === null) {
    const variable = parentDomain === undefined ? 'NEXT_PUBLIC_SITE_URL' : 'PASSKEY_RP_ID';
    throw new ConfigurationError(
      `${variable} should name a domain of yours: "${rpId}" is a public suffix, which browsers refuse.`,
    );
  }
  return rpId;
}
