import type { Locator, Page } from '@playwright/test';
import { say } from '../fixtures/say';

/** /auth/create-passkey: the step after a proof by mail. */
export class CreatePasskeyPage {
  readonly heading: Locator;
  readonly create: Locator;
  readonly skip: Locator;

  constructor(readonly page: Page) {
    this.heading = page.getByRole('heading', { name: say('Create your passkey') });
    this.create = page.getByRole('button', { name: say('Create a passkey') });
    this.skip = page.getByRole('link', { name: say(/^(Not now|Go on without a passkey)$/) });
  }

  /** Creates the passkey, once the page's scripts are there to do it. */
  async createPasskey() {
    await this.create.waitFor();
    await this.page.waitForLoadState('load');
    await this.create.click();
  }
}
