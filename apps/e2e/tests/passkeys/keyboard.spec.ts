import { Keyboard } from '../../fixtures/keyboard';
import { subjects } from '../../fixtures/outbox';
import { ageSessions } from '../../fixtures/server-database';
import { expect, test } from '../../fixtures/test';
import { SecurityPage } from '../../pages/security.po';
import { SignInPage } from '../../pages/sign-in.po';
import { SignUpPage } from '../../pages/sign-up.po';
import { StepUpDialog } from '../../pages/step-up-dialog.po';

test('the whole life of a passkey works from the keyboard alone, each stop is seen, and the focus is never lost', async ({
  page,
  outbox,
  person,
  authenticator,
  target,
  consoleGuard,
}) => {
  test.skip(!target.database, 'the age of a session can be set on PostgreSQL only');
  consoleGuard.allowStatus(403);
  const keyboard = new Keyboard(page);
  const link = (name: string) => page.getByRole('link', { name, exact: true }).first();

  await page.goto('/');
  await keyboard.press(page.getByRole('navigation', { name: 'Pages' }).getByRole('link', { name: 'Sign up' }));
  const signUp = new SignUpPage(page);
  await keyboard.type(signUp.name, person.name);
  await keyboard.type(signUp.email, person.email);
  await keyboard.type(signUp.password, person.password);
  await keyboard.press(signUp.submit);
  await expect(signUp.checkInbox).toBeVisible();
  await page.goto(await outbox.linkTo(person.email, subjects.proof), { waitUntil: 'commit' });
  await expect(page).toHaveURL(/\/home$/);

  const security = new SecurityPage(page);
  await keyboard.press(link('Settings'));
  await keyboard.press(link('Security'));
  await page.waitForURL(/\/settings\/security$/);
  await keyboard.press(security.addPasskey.first());
  const goOn = security.addDialog.getByRole('button', { name: 'Continue' });
  await keyboard.expectAt(goOn);
  await keyboard.press(goOn);
  const done = security.addDialog.getByRole('button', { name: 'Done' });
  await keyboard.expectAt(done);
  await keyboard.press(done);
  await security.expectPasskeys(1);
  await keyboard.expectAt(security.addPasskey);
  expect(await authenticator.credentials()).toHaveLength(1);

  const options = security.allOptions.first();
  const item = (name: string) => page.getByRole('menuitem', { name });
  await keyboard.press(options);
  await keyboard.press(item('Rename'), 'ArrowDown');
  const name = page.getByLabel(/^New name for /);
  await keyboard.expectAt(name);
  await keyboard.type(name, 'Key of the harbour');
  await page.keyboard.press('Enter');
  await keyboard.expectAt(security.optionsFor('Key of the harbour'));

  await keyboard.press(security.signOutButton);
  await expect(page).not.toHaveURL(/\/settings/);
  const signIn = new SignInPage(page);
  // The autofill: the field it is offered in has the focus when the page opens.
  await authenticator.setAutomaticPresenceSimulation(false);
  await signIn.goto();
  await keyboard.expectAt(signIn.email);
  await authenticator.setAutomaticPresenceSimulation(true);
  await page.reload();
  await expect(page).toHaveURL(/\/home$/);
  await keyboard.press(page.getByRole('button', { name: 'Sign out' }).first());
  await expect(page).not.toHaveURL(/\/home/);
  await signIn.pressPasskey(authenticator, () => keyboard.press(signIn.passkey));
  await expect(page).toHaveURL(/\/home$/);

  await ageSessions(target.database ?? '', person.email, 11);
  await keyboard.press(link('Settings'));
  await keyboard.press(link('Security'));
  await page.waitForURL(/\/settings\/security$/);
  await keyboard.press(options);
  await keyboard.press(item('Remove'), 'ArrowUp');
  await keyboard.press(security.removeDialog.getByRole('button', { name: 'Remove passkey' }));
  const stepUp = new StepUpDialog(page);
  await keyboard.expectAt(stepUp.passkey);
  await keyboard.press(stepUp.passkey);
  await security.expectPasskeys(0);
  await keyboard.expectAt(security.addPasskey.first());
});

test('a menu is walked by the arrow keys and left by Escape, and so is each dialog; the focus is back where it was', async ({
  page,
  longAgo,
  authenticator,
  consoleGuard,
}) => {
  consoleGuard.allowStatus(403);
  const security = await longAgo.withPasskey();
  expect(await authenticator.credentials()).toHaveLength(1);
  const keyboard = new Keyboard(page);
  const options = security.allOptions.first();
  const item = (name: string) => page.getByRole('menuitem', { name });
  const leave = () => page.keyboard.press('Escape');

  await keyboard.press(options);
  await keyboard.expectAt(item('Rename'));
  for (const [key, name] of [
    ['ArrowDown', 'Remove'],
    ['ArrowDown', 'Rename'],
    ['End', 'Remove'],
    ['Home', 'Rename'],
    ['ArrowUp', 'Remove'],
  ] as const) {
    await page.keyboard.press(key);
    await keyboard.expectAt(item(name));
  }
  await leave();
  await keyboard.expectAt(options);
  await keyboard.press(options);
  await keyboard.expectAt(item('Rename'));
  await page.keyboard.press('Tab');
  await expect(item('Rename'), 'Tab leaves the menu behind').toBeHidden();

  await keyboard.press(options);
  await keyboard.press(item('Rename'));
  await leave();
  await keyboard.expectAt(options);
  await keyboard.press(options);
  await keyboard.press(item('Remove'), 'ArrowDown');
  await expect(security.removeDialog).toBeVisible();
  await leave();
  await keyboard.expectAt(options);

  await keyboard.press(security.addPasskey);
  await expect(security.addDialog).toBeVisible();
  await leave();
  await keyboard.expectAt(security.addPasskey);
  await keyboard.press(security.addPasskey);
  for (let times = 0; times < 5; times += 1) {
    await expect(security.addDialog, 'it opens again however soon it is asked to').toBeVisible();
    await Promise.all([leave(), page.keyboard.press('Enter')]);
  }
  await keyboard.press(security.addDialog.getByRole('button', { name: 'Continue' }));
  const stepUp = new StepUpDialog(page);
  await keyboard.expectAt(stepUp.passkey);
  await leave();
  await keyboard.expectAt(security.addDialog.getByRole('button', { name: 'Continue' }));
  await leave();
  await keyboard.expectAt(security.addPasskey);
});

test('where what opened a dialog is gone, the focus is at what is left', async ({
  page,
  outbox,
  person,
  authenticator,
}) => {
  const security = new SecurityPage(page);
  const signUp = new SignUpPage(page);
  await signUp.goto();
  await signUp.signUp(person);
  await page.goto(await outbox.linkTo(person.email, subjects.proof), { waitUntil: 'commit' });
  await expect(page).toHaveURL(/\/home$/);
  await security.goto();
  const keyboard = new Keyboard(page);
  const removeFirst = async () => {
    await keyboard.press(security.allOptions.first());
    await keyboard.press(page.getByRole('menuitem', { name: 'Remove' }), 'ArrowDown');
    await keyboard.press(security.removeDialog.getByRole('button', { name: 'Remove passkey' }));
  };
  await security.add();
  // The authenticator holds one passkey an account: a second takes one that forgot the first.
  await authenticator.clearCredentials();
  await page.reload();
  await security.add();
  await security.expectPasskeys(2);
  await keyboard.press(security.removePassword);
  await expect(security.removePasswordDialog).toBeVisible();
  await page.keyboard.press('Escape');
  await keyboard.expectAt(security.removePassword);
  await removeFirst();
  await security.expectPasskeys(1);
  await keyboard.expectAt(security.addPasskey);
  await removeFirst();
  await security.expectPasskeys(0);
  await keyboard.expectAt(security.addPasskey.first());
});

test('the first stop of a page leads past what stands on every page', async ({ page }) => {
  for (const path of ['/', '/auth/verify-email?token=x']) {
    await page.goto(path);
    await page.keyboard.press('Tab');
    const skip = page.getByRole('link', { name: 'Skip to content' });
    await new Keyboard(page).expectAt(skip);
    await page.keyboard.press('Enter');
    await expect(page.getByRole('main')).toBeFocused();
    await page.keyboard.press('Tab');
    expect(await page.evaluate(() => document.activeElement?.closest('main') !== null)).toBe(true);
  }
});
