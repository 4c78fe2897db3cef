import { expect, type Locator, type Page } from '@playwright/test';

/** /settings/security: the Passkeys card, the password, signing out. */
export class SecurityPage {
  readonly addPasskey: Locator;
  readonly signOut: Locator;
  readonly confirmIdentity: Locator;
  readonly removeDialog: Locator;

  constructor(readonly page: Page) {
    this.addPasskey = page.getByRole('button', { name: 'Add a passkey' });
    this.signOut = page.getByRole('button', { name: 'Sign out', exact: true }).first();
    this.confirmIdentity = page.getByRole('dialog', { name: "Confirm it's you" });
    this.removeDialog = page.getByRole('dialog', { name: 'Remove this passkey?' });
  }

  /** Where the new passkey gets its name, if the card asks for one. */
  get newName(): Locator {
    return this.page.getByLabel(/^(Passkey )?name$/i);
  }

  /** Presses "Add a passkey" and, where the card asks for a name first, goes on with the suggested one. */
  async add() {
    await this.addPasskey.first().click();
  }

  async confirmWithPassword(password: string) {
    await this.confirmIdentity.getByLabel('Password', { exact: true }).fill(password);
    await this.confirmIdentity.getByRole('button', { name: /^(Continue|Confirm)/ }).click();
  }

  /** Renames the only or first passkey in place. */
  async rename(name: string) {
    await this.choose('Rename');
    await this.newName.fill(name);
    await this.page.keyboard.press('Enter');
  }

  async goto() {
    await this.page.goto('/settings/security');
  }

  /** The button that opens the menu of the passkey with this name. */
  optionsFor(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name: name instanceof RegExp ? name : `Options for ${name}` });
  }

  /** The menu buttons of all listed passkeys. */
  get allOptions(): Locator {
    return this.page.getByRole('button', { name: /^Options for / });
  }

  async expectPasskeys(count: number) {
    await expect(this.allOptions).toHaveCount(count);
  }

  /** Opens the menu of the only or first passkey and picks an item. */
  async choose(item: 'Rename' | 'Remove') {
    await this.allOptions.first().click();
    await this.page.getByRole('menuitem', { name: item }).click();
  }

  async remove() {
    await this.choose('Remove');
    await this.removeDialog.getByRole('button', { name: 'Remove passkey' }).click();
  }
}
