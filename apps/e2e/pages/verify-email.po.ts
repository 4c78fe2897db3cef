import type { Locator, Page } from '@playwright/test';
import { say } from '../fixtures/say';

/** /auth/verify-email: where the link of the sign-up mail leads. */
export class VerifyEmailPage {
  /** Asked for in another browser than the one that signed up. */
  readonly password: Locator;
  readonly confirmPassword: Locator;
  /** Finishes in the browser that signed up; where scripts run the page presses it by itself. */
  readonly confirm: Locator;
  /** Leads to a new password, for whoever does not know the one of the sign-up. */
  readonly choosePassword: Locator;
  readonly newPassword: Locator;
  readonly savePassword: Locator;
  readonly invalid: Locator;

  constructor(readonly page: Page) {
    this.password = page.getByLabel(say('Password'), { exact: true });
    this.confirmPassword = page.getByRole('button', { name: say('Confirm and sign in') });
    this.confirm = page.getByRole('button', { name: say('Continue'), exact: true });
    this.choosePassword = page.getByRole('link', { name: say('Choose a new password') });
    this.newPassword = page.getByLabel(say('New password'), { exact: true });
    this.savePassword = page.getByRole('button', { name: say('Set password and sign in') });
    this.invalid = page.getByRole('heading', { name: say('This link no longer works') });
  }
}
