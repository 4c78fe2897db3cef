import type { Locator, Page } from '@playwright/test';
import { say } from '../fixtures/say';

/** /auth/confirm: the step-up dialog as a page. */
export class ConfirmPage {
  readonly heading: Locator;
  readonly passkey: Locator;
  readonly password: Locator;
  readonly sendCode: Locator;
  readonly code: Locator;
  readonly confirm: Locator;
  readonly sendAnother: Locator;
  readonly otherWay: Locator;

  constructor(readonly page: Page) {
    this.heading = page.getByRole('heading', { name: say('Confirm it’s you') });
    this.passkey = page.getByRole('button', { name: say('Use a passkey') });
    this.password = page.locator('input').and(page.getByLabel(say('Password'), { exact: true }));
    this.sendCode = page.getByRole('button', { name: say('Email me a code') });
    this.code = page.getByLabel(say('Code from the email'));
    this.confirm = page.getByRole('button', { name: say('Confirm'), exact: true });
    this.sendAnother = page.getByRole('button', { name: say(/^Send another/) });
    this.otherWay = page.getByRole('link', { name: say('Confirm another way') });
  }

  async goto(query: Record<string, string>) {
    await this.page.goto(`/auth/confirm?${new URLSearchParams(query)}`);
  }

  async withPassword(password: string) {
    await this.password.fill(password);
    await this.confirm.click();
  }

  async withCode(code: string) {
    await this.code.fill(code);
    await this.confirm.click();
  }
}
