import type { Locator, Page } from '@playwright/test';

/** "Confirm it's you", the dialog in front of an action. */
export class StepUpDialog {
  readonly dialog: Locator;
  readonly passkey: Locator;
  readonly password: Locator;
  readonly sendCode: Locator;
  readonly code: Locator;
  readonly confirm: Locator;
  readonly sendAnother: Locator;
  readonly otherWay: Locator;
  readonly cancel: Locator;

  constructor(readonly page: Page) {
    this.dialog = page.getByRole('dialog', { name: 'Confirm it’s you' });
    this.passkey = this.dialog.getByRole('button', { name: 'Use a passkey' });
    this.password = this.dialog.getByLabel('Password', { exact: true });
    this.sendCode = this.dialog.getByRole('button', { name: 'Email me a code' });
    this.code = this.dialog.getByLabel('Code from the email');
    this.confirm = this.dialog.getByRole('button', { name: 'Confirm', exact: true });
    this.sendAnother = this.dialog.getByRole('button', { name: /^Send another/ });
    this.otherWay = this.dialog.getByRole('button', { name: 'Confirm another way' });
    this.cancel = this.dialog.getByRole('button', { name: 'Cancel', exact: true });
  }

  async enterCode(code: string) {
    await this.code.fill(code);
    await this.confirm.click();
  }
}
