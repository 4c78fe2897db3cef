import { expect, type Page } from '@playwright/test';

/** The one page of the site, whose last word stands in its output. */
export class Site {
  private constructor(readonly page: Page) {}

  static async open(page: Page): Promise<Site> {
    await page.goto('/');
    return new Site(page);
  }

  static async signedUp(page: Page): Promise<Site> {
    const site = await Site.open(page);
    await site.press('Create account', 'Welcome');
    return site;
  }

  static async withPasskey(page: Page): Promise<Site> {
    const site = await Site.signedUp(page);
    await site.press('Add a passkey', 'Passkey added');
    return site;
  }

  async press(button: string, outcome: string): Promise<void> {
    await this.page.getByRole('button', { name: button }).click();
    await expect(this.page.locator('output')).toHaveText(outcome);
  }

  /** Signs out first. */
  async signIn(outcome: string): Promise<void> {
    await this.press('Sign out', 'Signed out');
    await this.press('Sign in with a passkey', outcome);
  }
}
