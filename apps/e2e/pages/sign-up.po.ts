import { expect, type Locator, type Page } from '@playwright/test';
import type { Person } from '../fixtures/person';
import { say } from '../fixtures/say';

/** /auth/sign-up, and the "check your inbox" it ends in. */
export class SignUpPage {
  readonly name: Locator;
  readonly email: Locator;
  readonly password: Locator;
  readonly submit: Locator;
  readonly checkInbox: Locator;
  readonly resend: Locator;

  constructor(readonly page: Page) {
    this.name = page.getByLabel(say('Name'), { exact: true });
    this.email = page.getByLabel(say('Email'), { exact: true });
    this.password = page.getByLabel(say('Password'), { exact: true });
    this.submit = page.getByRole('button', { name: say('Create account') });
    this.checkInbox = page.getByRole('heading', { name: say('Check your inbox') });
    this.resend = page.getByRole('button', { name: say(/^Send it again/) });
  }

  async goto(returnTo?: string) {
    await this.page.goto(`/auth/sign-up${returnTo ? `?returnTo=${encodeURIComponent(returnTo)}` : ''}`);
  }

  async fill({ name, email, password }: Person) {
    await this.name.fill(name);
    await this.email.fill(email);
    await this.password.fill(password);
  }

  /** Ends on the page that says a mail is on its way. */
  async signUp(person: Person) {
    await this.fill(person);
    await this.submit.click();
    await expect(this.checkInbox).toBeVisible();
  }
}
