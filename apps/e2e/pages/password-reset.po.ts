import { expect, type Locator, type Page } from '@playwright/test';
import { say } from '../fixtures/say';

/** /auth/password-reset, and the page its mail leads to. */
export class PasswordResetPage {
  readonly email: Locator;
  readonly send: Locator;
  readonly sent: Locator;
  readonly newPassword: Locator;
  readonly save: Locator;
  /** Absent where people see no passkeys. */
  readonly passkeyInstead: Locator;

  constructor(readonly page: Page) {
    this.email = page.getByLabel(say('Email'), { exact: true });
    this.send = page.getByRole('button', { name: say('Send the link') });
    this.sent = page.getByText(say(/^If the address is right/));
    this.newPassword = page.getByLabel(say('New password'), { exact: true });
    this.save = page.getByRole('button', { name: say('Set password') });
    this.passkeyInstead = page.getByRole('button', { name: say('Use a passkey instead') });
  }

  async goto() {
    await this.page.goto('/auth/password-reset');
  }

  /** Ends where the page says that a mail is on its way. */
  async request(email: string) {
    await this.email.fill(email);
    await this.send.click();
    await expect(this.sent).toBeVisible();
  }
}
