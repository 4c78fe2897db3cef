import type { Locator, Page } from '@playwright/test';
import type { Person } from '../fixtures/person';

/** /auth/sign-in. */
export class SignInPage {
  readonly email: Locator;
  readonly password: Locator;
  readonly submit: Locator;
  readonly passkey: Locator;
  /** The sentence that says what went wrong; absent while nothing did. */
  readonly alert: Locator;

  constructor(readonly page: Page) {
    this.email = page.getByLabel('Email', { exact: true });
    this.password = page.getByLabel('Password', { exact: true });
    this.submit = page.getByRole('button', { name: 'Continue', exact: true });
    this.passkey = page.getByRole('button', { name: 'Sign in with a passkey' });
    this.alert = page.locator('main').getByRole('alert').filter({ hasText: /\S/ });
  }

  async goto(returnTo?: string) {
    await this.page.goto(`/auth/sign-in${returnTo ? `?returnTo=${encodeURIComponent(returnTo)}` : ''}`);
  }

  async signIn({ email, password }: Pick<Person, 'email' | 'password'>) {
    await this.email.fill(email);
    await this.password.fill(password);
    await this.submit.click();
  }
}
