import { expect, it } from 'vitest';
import { accountName } from './account-name';

const provider = {
  id: 'oidc',
  name: 'id.example.com',
  owns: (accountId: string) => accountId === 'https://id.example.com#1',
};
const providers = [provider];

it.each([
  ['the provider that is on', 'oidc', 'https://id.example.com#1', 'id.example.com'],
  ['the issuer before it', 'oidc', 'https://old.example.com/realms/main#1', 'old.example.com'],
  ['a provider that is off', 'github', '583231', 'GitHub'],
  ['what nobody knows any more', 'gitea', '1', 'gitea'],
])('calls an account by %s', (_of, providerId, accountId, name) => {
  expect(accountName(providers, { providerId, accountId })).toBe(name);
});
