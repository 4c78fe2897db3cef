import type { Locator, Page } from '@playwright/test';

/** /auth/verify-email: where the link of the sign-up mail leads. */
export class VerifyEmailPage {
  readonly password: Locator;
  readonly confirm: Locator;

  constructor(readonly page: Page) {
    this.password = page.getByLabel('Password', { exact: true });
    this.confirm = page.locator('main').getByRole('button', { name: /confirm|finish|continue/i });
  }
}
