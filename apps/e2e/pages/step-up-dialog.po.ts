import type { Locator, Page } from '@playwright/test';
import { say } from '../fixtures/say';

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
    this.dialog = page.getByRole('dialog', { name: say('Confirm it’s you') });
    this.passkey = this.dialog.getByRole('button', { name: say('Use a passkey') });
    this.password = this.dialog.getByLabel(say('Password'), { exact: true });
    this.sendCode = this.dialog.getByRole('button', { name: say('Email me a code') });
    this.code = this.dialog.getByLabel(say('Code from the email'));
    this.confirm = this.dialog.getByRole('button', { name: say('Confirm'), exact: true });
    this.sendAnother = this.dialog.getByRole('button', { name: say(/^Send another/) });
    this.otherWay = this.dialog.getByRole('button', { name: say('Confirm another way') });
    this.cancel = this.dialog.getByRole('button', { name: say('Cancel'), exact: true });
  }

  async enterCode(code: string) {
    await this.code.fill(code);
    await this.confirm.click();
  }
}
