import type { Page } from '@playwright/test';
import type { AuthenticatorTraits } from './authenticator-traits';
import { type PersonaName, personas } from './personas';
import { addVirtualAuthenticator, type VirtualAuthenticator } from './virtual-authenticator';

type Copy = AuthenticatorTraits & {
  /** Whose passkeys are copied, with their counters as they are now. */
  of: VirtualAuthenticator;
};

/**
 * Gives a page of Chromium the authenticator of a persona; `traits` change what it is. For `cloned`, `of` says whose passkeys it
 * has.
 */
export async function addAuthenticator(page: Page, persona: 'cloned', traits: Copy): Promise<VirtualAuthenticator>;
export async function addAuthenticator(
  page: Page,
  persona: Exclude<PersonaName, 'cloned'>,
  traits?: AuthenticatorTraits,
): Promise<VirtualAuthenticator>;
export async function addAuthenticator(
  page: Page,
  persona: PersonaName,
  { of, ...traits }: Partial<Copy> = {},
): Promise<VirtualAuthenticator> {
  const copied = (await of?.credentials()) ?? [];
  const authenticator = await addVirtualAuthenticator(page, { ...personas[persona].traits, ...traits });
  for (const credential of copied) await authenticator.addCredential(credential);
  return authenticator;
}
