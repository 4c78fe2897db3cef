import type { Fixtures, PlaywrightTestArgs } from '@playwright/test';
import { addAuthenticator } from './add-authenticator';
import { type Ceremony, ceremoniesOf, watchCeremonies } from './ceremonies';
import type { PersonaName } from './personas';
import { type Signal, watchSignals } from './signals';
import type { VirtualAuthenticator } from './virtual-authenticator';

export type PasskeyFixtures = {
  /** Whose authenticator `authenticator` is, `synced-phone` unless `test.use({ persona })` says otherwise. */
  persona: Exclude<PersonaName, 'cloned'>;
  /** The authenticator of the page, there before its first document. */
  authenticator: VirtualAuthenticator;
  /** Answers the ceremonies of the page's current document, in order. */
  ceremonies: () => Promise<Ceremony[]>;
  /** What the page told the browser about passkeys, growing: poll it. */
  signals: readonly Signal[];
};

/** For `test.extend<PasskeyFixtures>(passkeyFixtures)`, beside fixtures of one's own. */
export const passkeyFixtures: Fixtures<PasskeyFixtures, object, PlaywrightTestArgs> = {
  persona: ['synced-phone', { option: true }],
  authenticator: async ({ page, persona }, use) => use(await addAuthenticator(page, persona)),
  ceremonies: async ({ page }, use) => {
    await watchCeremonies(page);
    await use(() => ceremoniesOf(page));
  },
  signals: async ({ page }, use) => use(await watchSignals(page)),
};
