import { readFile } from 'node:fs/promises';
import { expect, type Locator, type Page } from '@playwright/test';
import { withoutAutofill } from '../fixtures/autofill';
import type { Person } from '../fixtures/person';

/** The pages of the app that `docs/existing-app.md` was followed in. */
export class ExistingApp {
  readonly heading: Locator;
  readonly signInByPasskey: Locator;
  readonly add: Locator;
  readonly passkeys: Locator;
  readonly alert: Locator;

  constructor(
    readonly page: Page,
    private readonly log: string,
  ) {
    this.heading = page.getByRole('heading', { name: /^Hello, / });
    this.signInByPasskey = page.getByRole('button', { name: 'Sign in with a passkey' });
    this.add = page.getByRole('button', { name: 'Add a passkey' });
    this.passkeys = page.getByRole('listitem');
    this.alert = page.locator('main').getByRole('alert');
  }

  async signUp({ name, email, password }: Person) {
    await this.page.goto('/sign-up');
    await this.page.getByLabel('Name').fill(name);
    await this.page.getByLabel('Email').fill(email);
    await this.page.getByLabel('Password').fill(password);
    await this.press(this.page.getByRole('button', { name: 'Sign up' }));
    await expect(this.heading).toBeVisible();
  }

  /** Follows the link that proves the address. */
  async proveAddress({ email }: Person) {
    await this.page.goto((await this.mailTo(email, 'Confirm your address')).replace(/^Open /, ''));
  }

  async openSecurity() {
    await this.page.goto('/security');
    await expect(this.add).toBeVisible();
  }

  async signUpWithPasskey(person: Person) {
    await this.signUp(person);
    await this.proveAddress(person);
    await this.openSecurity();
    await this.press(this.add);
    await expect(this.passkeys).toHaveCount(1);
  }

  async signOut() {
    await this.page.goto('/');
    await this.press(this.page.getByRole('button', { name: 'Sign out' }));
    await expect(this.page.getByRole('link', { name: 'Sign in' })).toBeVisible();
  }

  /** Signs in by the button; from here on the page's browser has no autofill. */
  async pressPasskey() {
    await withoutAutofill(this.page);
    await this.page.goto('/sign-in');
    await this.press(this.signInByPasskey);
  }

  /** Presses once the page's script has taken the button over. */
  async press(button: Locator) {
    const isTakenOver = (element: Element) => Object.keys(element).some((key) => key.startsWith('__reactProps'));
    await expect.poll(() => button.evaluate(isTakenOver)).toBe(true);
    await button.click();
  }

  /** The text of the newest mail to this address about this, as the app wrote it to its log. */
  async mailTo(email: string, subject: string): Promise<string> {
    const newest = async () => {
      const [, ...mails] = (await readFile(this.log, 'utf8')).split(`To: ${email}\nSubject: ${subject}\n`);
      return mails.at(-1);
    };
    await expect.poll(newest, { message: `a mail to ${email} about ${subject}` }).toBeTruthy();
    return (await newest())?.split('\n')[0] ?? '';
  }
}
