import { describe, expect, it } from 'vitest';
import { securityHeaders } from './security-headers';

const policyOf = (options: Parameters<typeof securityHeaders>[0]) => {
  const lines = securityHeaders(options)['content-security-policy'].split('; ');
  return Object.fromEntries(lines.map((line) => [line.split(' ')[0], line.split(' ').slice(1)]));
};
const https = { nonce: 'N', https: true, development: false };

describe('the headers of every answer', () => {
  it('run only scripts with the nonce of this answer, and what those load', () => {
    expect(policyOf(https)).toMatchObject({
      'default-src': ["'self'"],
      'script-src': ["'self'", "'nonce-N'", "'strict-dynamic'"],
      'style-src': ["'self'", "'nonce-N'"],
      'connect-src': ["'self'"],
      'object-src': ["'none'"],
      'base-uri': ["'none'"],
      'form-action': ["'self'"],
      'frame-ancestors': ["'none'"],
    });
  });

  it('allow nothing unsafe in production', () => {
    expect(securityHeaders(https)['content-security-policy']).not.toMatch(/unsafe|\*|http:|ws:/);
  });

  it('loosen only what development tools need, in development', () => {
    const policy = policyOf({ nonce: 'N', https: false, development: true });
    expect(policy['script-src']).not.toContain("'unsafe-inline'");
    expect(policy['script-src']).toContain("'unsafe-eval'");
  });

  it('keep browsers on https once they came by https, and leave http://localhost alone', () => {
    expect(securityHeaders(https)['strict-transport-security']).toMatch(/^max-age=\d{8,}$/);
    const local = securityHeaders({ nonce: 'N', https: false, development: false });
    expect(local).not.toHaveProperty('strict-transport-security');
    expect(local['content-security-policy']).not.toContain('upgrade-insecure-requests');
  });

  it('keep passkeys to this site, and types, referrers and windows to what they are', () => {
    expect(securityHeaders(https)).toMatchObject({
      'permissions-policy': expect.stringMatching(
        /publickey-credentials-get=\(self\), publickey-credentials-create=\(self\)/,
      ),
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'same-origin',
      'cross-origin-opener-policy': 'same-origin',
    });
  });
});
