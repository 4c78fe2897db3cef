import { baseHeaders } from '../server/base-headers.mjs';

type SecurityHeaders = Record<string, string> & { 'content-security-policy': string };
type Options = { nonce: string; https: boolean; development: boolean };

/** The headers of every answer of the app (ASVS 5.0, 3.4). HSTS only on https: http://localhost must stay reachable. */
export function securityHeaders({ nonce, https, development }: Options): SecurityHeaders {
  return {
    'content-security-policy': contentSecurityPolicy(nonce, development, https),
    ...baseHeaders({ https }),
  };
}

function contentSecurityPolicy(nonce: string, development: boolean, https: boolean): string {
  // React's development tools evaluate strings and Turbopack connects by WebSocket; production does neither.
  const evaluation = development ? " 'unsafe-eval'" : '';
  const style = development ? "'self' 'unsafe-inline'" : `'self' 'nonce-${nonce}'`;
  return [
    "default-src 'self'",
    `script-src 'self' 'nonce-${nonce}' 'strict-dynamic'${evaluation}`,
    `style-src ${style}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${development ? ' ws:' : ''}`,
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    "frame-ancestors 'none'",
    ...(https ? ['upgrade-insecure-requests'] : []),
  ].join('; ');
}
