import { test as base } from '@playwright/test';
import { addVirtualAuthenticator, type VirtualAuthenticator } from './virtual-authenticator';

/** Playwright's `test` with an `authenticator`: a platform authenticator on the page from its beginning. */
export const test = base.extend<{ authenticator: VirtualAuthenticator }>({
  authenticator: async ({ page }, use) => {
    await use(await addVirtualAuthenticator(page));
  },
});
