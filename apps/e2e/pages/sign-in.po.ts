import type { VirtualAuthenticator } from '@kit/passkey/testing/playwright';
import { expect, type Locator, type Page } from '@playwright/test';
import { withoutAutofill } from '../fixtures/autofill';
import type { Person } from '../fixtures/person';
import { say } from '../fixtures/say';

/** /auth/sign-in. */
export class SignInPage {
  readonly email: Locator;
  readonly password: Locator;
  readonly submit: Locator;
  readonly passkey: Locator;
  /** The form, once its script has taken it over. */
  readonly ready: Locator;
  /** While the browser's prompt is open. */
  readonly stopWaiting: Locator;
  /** The sentence that says what went wrong; absent while nothing did. */
  readonly alert: Locator;

  constructor(readonly page: Page) {
    this.email = page.getByLabel(say('Email'), { exact: true });
    this.password = page.getByLabel(say('Password'), { exact: true });
    this.submit = page.getByRole('button', { name: say('Continue'), exact: true });
    this.passkey = page.getByRole('button', { name: say('Sign in with a passkey') });
    this.ready = page.locator('form[novalidate]').first();
    this.stopWaiting = page.getByRole('button', { name: say('Cancel'), exact: true });
    this.alert = page.locator('main').getByRole('alert').filter({ hasText: /\S/ });
  }

  async goto(returnTo?: string) {
    await this.page.goto(`/auth/sign-in${returnTo ? `?returnTo=${encodeURIComponent(returnTo)}` : ''}`);
  }

  /** Opens the page in a browser that has no autofill from here on, and signs in by the button. */
  async pressPasskey(authenticator: VirtualAuthenticator, press = () => this.passkey.click()) {
    await withoutAutofill(this.page);
    await authenticator.setAutomaticPresenceSimulation(false);
    await this.goto();
    await expect(this.ready).toBeAttached();
    await authenticator.setAutomaticPresenceSimulation(true);
    await press();
  }

  async signIn({ email, password }: Pick<Person, 'email' | 'password'>) {
    await this.email.fill(email);
    await this.password.fill(password);
    await this.submit.click();
  }
}
