import { expect, type Locator, type Page } from '@playwright/test';
import { say } from '../fixtures/say';

/** /settings/security: the Passkeys card, the password, signing out. */
export class SecurityPage {
  readonly addPasskey: Locator;
  readonly signOutButton: Locator;
  readonly confirmIdentity: Locator;
  readonly removeDialog: Locator;
  /** In its place, for the last way in. */
  readonly onlyWayDialog: Locator;
  readonly removePassword: Locator;
  readonly removePasswordDialog: Locator;

  constructor(readonly page: Page) {
    this.addPasskey = page.getByRole('button', { name: say('Add a passkey') });
    this.signOutButton = page.getByRole('button', { name: say('Sign out'), exact: true }).first();
    this.confirmIdentity = page.getByRole('dialog', { name: say('Confirm it’s you') });
    this.removeDialog = page.getByRole('dialog', { name: say('Remove this passkey?') });
    this.removePassword = page.getByRole('button', { name: say('Remove password'), exact: true }).first();
    this.removePasswordDialog = page.getByRole('dialog', { name: say('Remove your password?') });
    this.onlyWayDialog = page.getByRole('dialog', { name: say('This is your only way to sign in') });
  }

  /** The section that lists the passkeys. */
  get card(): Locator {
    return this.page
      .locator('section')
      .filter({ has: this.page.getByRole('heading', { name: say('Passkeys'), exact: true }) });
  }

  /** The dialog that explains, asks for a name, waits for the prompt and tells how it went. */
  get addDialog(): Locator {
    return this.page.getByRole('dialog', {
      name: say(/^(Add a passkey|Look for your browser’s prompt|Passkey added)$/),
    });
  }

  /** The name in the dialog that tells how it went. */
  get newName(): Locator {
    return this.addDialog.getByLabel(say('Name'), { exact: true });
  }

  /** The row of the passkey with this name. */
  row(name: string): Locator {
    return this.card.getByRole('listitem').filter({ has: this.optionsFor(name) });
  }

  /** Opens the dialog and goes on to the browser's prompt. */
  async startAdding() {
    await this.addPasskey.first().click();
    await this.addDialog.getByRole('button', { name: say('Continue') }).click();
  }

  /** Adds a passkey from the first press to the closed dialog. */
  async add() {
    await this.startAdding();
    await this.finishAdding();
  }

  async finishAdding() {
    await this.addDialog.getByRole('button', { name: say('Done') }).click();
    await expect(this.addDialog).toBeHidden();
  }

  async confirmRemovePassword() {
    await this.removePasswordDialog.getByRole('button', { name: say('Remove password') }).click();
  }

  async confirmWithPassword(password: string) {
    await this.confirmIdentity.getByLabel(say('Password'), { exact: true }).fill(password);
    await this.confirmIdentity.getByRole('button', { name: say('Confirm'), exact: true }).click();
  }

  async confirmWithPasskey() {
    await this.confirmIdentity.getByRole('button', { name: say('Use a passkey') }).click();
  }

  /** Renames the only or first passkey in place. */
  async rename(name: string) {
    await this.choose('Rename');
    await this.page.getByLabel(say(/^New name for /)).fill(name);
    await this.page.getByRole('button', { name: say('Save'), exact: true }).click();
  }

  /** Signs out and waits until the browser has arrived elsewhere. */
  async signOut() {
    await this.signOutButton.click();
    await expect(this.page).not.toHaveURL(/\/settings/);
  }

  async goto() {
    await this.page.goto('/settings/security');
  }

  /** The button that opens the menu of the passkey with this name. */
  optionsFor(name: string | RegExp): Locator {
    return this.page.getByRole('button', { name: name instanceof RegExp ? name : say(`Options for ${name}`) });
  }

  /** The menu buttons of all listed passkeys. */
  get allOptions(): Locator {
    return this.page.getByRole('button', { name: say(/^Options for /) });
  }

  async expectPasskeys(count: number) {
    await expect(this.allOptions).toHaveCount(count);
  }

  /** Opens the menu of the only or first passkey and picks an item. */
  async choose(item: 'Rename' | 'Remove') {
    await this.allOptions.first().click();
    await this.page.getByRole('menuitem', { name: say(item) }).click();
  }

  async remove() {
    await this.choose('Remove');
    await this.removeDialog.getByRole('button', { name: say('Remove passkey') }).click();
  }
}
