import { describe, expect, it } from 'vitest';
import { oauthProviders } from './oauth-providers';

const oidc = { OIDC_ISSUER: 'https://id.example.com/realm', OIDC_CLIENT_ID: 'kit', OIDC_CLIENT_SECRET: 'secret' };

describe('providers of other accounts', () => {
  it('are off while none of their variables is set', () => {
    expect(oauthProviders({ GOOGLE_CLIENT_ID: '', OIDC_ISSUER: undefined }, { local: false })).toEqual({});
  });

  it('are on, each by itself, when all of their variables are set', () => {
    expect(oauthProviders({ GITHUB_CLIENT_ID: 'a', GITHUB_CLIENT_SECRET: 'b', ...oidc }, { local: false })).toEqual({
      github: { clientId: 'a', clientSecret: 'b' },
      oidc: { clientId: 'kit', clientSecret: 'secret', issuer: 'https://id.example.com/realm' },
    });
  });

  it.each([
    ['GOOGLE_CLIENT_SECRET', { GOOGLE_CLIENT_ID: 'a' }],
    ['GITHUB_CLIENT_ID', { GITHUB_CLIENT_SECRET: 'b' }],
    ['OIDC_ISSUER', { ...oidc, OIDC_ISSUER: '' }],
    ['OIDC_CLIENT_SECRET', { ...oidc, OIDC_CLIENT_SECRET: undefined }],
  ])('name %s when it is the one that is missing', (name, source) => {
    expect(() => oauthProviders(source, { local: false })).toThrow(new RegExp(`^${name} should be set, since .*[.]$`));
  });

  it.each(['id.example.com', 'http://id.example.com', 'https://id.example.com/?a=b', 'https://user@id.example.com'])(
    'refuse %s as an issuer',
    (issuer) => {
      expect(() => oauthProviders({ ...oidc, OIDC_ISSUER: issuer }, { local: true })).toThrow(/^OIDC_ISSUER should be/);
    },
  );

  it('allow an issuer on http://localhost in local mode only', () => {
    const source = { ...oidc, OIDC_ISSUER: 'http://localhost:4000' };
    expect(oauthProviders(source, { local: true }).oidc?.issuer).toBe('http://localhost:4000');
    expect(() => oauthProviders(source, { local: false })).toThrow(/^OIDC_ISSUER/);
  });
});
