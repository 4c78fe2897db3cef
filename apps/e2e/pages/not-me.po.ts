import type { Locator, Page } from '@playwright/test';
import { say } from '../fixtures/say';

/** /auth/not-me: where the link of a security notice leads. */
export class NotMePage {
  readonly submit: Locator;
  /** What the button does. */
  readonly consequences: Locator;
  readonly invalid: Locator;

  constructor(page: Page) {
    this.submit = page.getByRole('button', { name: say('This was not me') });
    this.consequences = page.locator('main').getByRole('list');
    this.invalid = page.getByRole('heading', { name: say('This link no longer works') });
  }
}
