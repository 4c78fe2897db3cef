import { test as base } from '@playwright/test';
import { type PasskeyFixtures, passkeyFixtures } from './passkey-fixtures';

/** Playwright's `test` with an `authenticator`, `ceremonies` and `signals`. */
export const test = base.extend<PasskeyFixtures>(passkeyFixtures);

export { expect } from '@playwright/test';
