import { expect, type Locator, type Page } from '@playwright/test';
import type { Person } from '../fixtures/person';
import { say } from '../fixtures/say';

/** Sign-in and sign-up by a mailed link, and the page behind it. */
export class LinkSignInPage {
  readonly name: Locator;
  readonly email: Locator;
  readonly askForLink: Locator;
  readonly checkInbox: Locator;
  /** Uses the link in a browser that did not ask for it. */
  readonly confirm: Locator;
  readonly used: Locator;
  readonly signedIn: Locator;

  constructor(readonly page: Page) {
    this.name = page.getByLabel(say('Name'), { exact: true });
    this.email = page.getByLabel(say('Email'), { exact: true });
    this.askForLink = page.getByRole('button', { name: say(/^Email me a link/) });
    this.checkInbox = page.getByRole('heading', { name: say('Check your inbox') });
    this.confirm = page.getByRole('button', { name: say('Sign in'), exact: true });
    this.used = page.getByRole('heading', { name: say('This link no longer works') });
    this.signedIn = page.getByRole('heading', { name: say('You are signed in') });
  }

  async ask(email: string, returnTo?: string) {
    await this.page.goto(`/auth/sign-in${returnTo ? `?returnTo=${encodeURIComponent(returnTo)}` : ''}`);
    await this.email.fill(email);
    await this.askForLink.click();
    await expect(this.checkInbox).toBeVisible();
  }

  async signUp({ name, email }: Person) {
    await this.page.goto('/auth/sign-up');
    await this.name.fill(name);
    await this.email.fill(email);
    await this.askForLink.click();
    await expect(this.checkInbox).toBeVisible();
  }
}
