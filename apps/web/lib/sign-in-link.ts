import 'server-only';
import { getAuth } from '@kit/better-auth/auth';
import { headers } from 'next/headers';

/** What the page behind a mailed link should show; changes nothing. */
export async function readLink(kind: 'magic-link' | 'recovery-link', token: unknown) {
  if (typeof token !== 'string') return { state: 'invalid' } as const;
  const { api } = await getAuth();
  const input = { query: { token }, headers: await headers() };
  // A method that is off has no endpoint.
  if (kind === 'recovery-link') return api.inspectRecoveryLink(input);
  return (await api.inspectMagicLink?.(input)) ?? ({ state: 'invalid' } as const);
}

/** The address this browser asked a link for, or null. */
export async function readPendingLink(): Promise<string | null> {
  const { api } = await getAuth();
  return (await api.pendingMagicLink?.({ headers: await headers() }))?.email ?? null;
}
