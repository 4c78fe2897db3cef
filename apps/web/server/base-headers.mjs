/**
 * The headers every answer carries, also those that no page and no route made (ASVS 5.0, 3.4). HSTS only on https:
 * http://localhost must stay reachable.
 * @param {{ https: boolean }} options
 * @returns {Record<string, string>}
 */
export function baseHeaders({ https }) {
  return {
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
    'cross-origin-opener-policy': 'same-origin',
    'permissions-policy':
      'publickey-credentials-get=(self), publickey-credentials-create=(self), camera=(), microphone=(), geolocation=(), payment=()',
    ...(https ? { 'strict-transport-security': 'max-age=63072000' } : {}),
  };
}
