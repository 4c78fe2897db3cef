import type { Locator, Page } from '@playwright/test';
import { say } from '../fixtures/say';

/** /auth/code: takes the code of a sign-up or a recovery; and /auth/recover before it. */
export class CodePage {
  readonly heading: Locator;
  readonly code: Locator;
  readonly submit: Locator;
  readonly resend: Locator;
  readonly lostPasskey: Locator;
  readonly send: Locator;

  constructor(readonly page: Page) {
    this.heading = page.getByRole('heading', { name: say('Enter the code') });
    this.code = page.getByLabel(say('Code'), { exact: true });
    this.submit = page.getByRole('button', { name: say('Continue'), exact: true });
    this.resend = page.getByRole('button', { name: say(/^Send another/) });
    this.lostPasskey = page.getByRole('link', { name: say('Lost your passkey?') });
    this.send = page.getByRole('button', { name: say('Send the code') });
  }

  async enter(code: string) {
    await this.code.fill(code);
    await this.submit.click();
  }

  async recover(email: string) {
    await this.page.goto('/auth/sign-in');
    await this.lostPasskey.click();
    await this.page.getByLabel(say('Email'), { exact: true }).fill(email);
    await this.send.click();
  }
}
