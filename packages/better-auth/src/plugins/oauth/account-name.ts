import type { IdentityProvider } from './identity-provider';

const names = new Map([
  ['google', 'Google'],
  ['github', 'GitHub'],
]);

/** What an account elsewhere is called, also one whose provider is off or was replaced: an OpenID issuer goes by its host. */
export function accountName(
  providers: Pick<IdentityProvider, 'id' | 'name' | 'owns'>[],
  { providerId, accountId }: { providerId: string; accountId: string },
): string {
  const provider = providers.find(({ id, owns }) => id === providerId && owns(accountId));
  const issuer = accountId.split('#', 1)[0] ?? '';
  const host = URL.canParse(issuer) && new URL(issuer).host;
  return provider?.name ?? names.get(providerId) ?? (host || providerId);
}
