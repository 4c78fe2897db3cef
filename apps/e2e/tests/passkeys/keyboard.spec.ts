import { expect, type Locator, type Page } from '@playwright/test';
import { subjects } from '../../fixtures/outbox';
import { test } from '../../fixtures/test';
import { SecurityPage } from '../../pages/security.po';
import { SignInPage } from '../../pages/sign-in.po';
import { SignUpPage } from '../../pages/sign-up.po';

test('the main story works from the keyboard alone', async ({ page, outbox, person, authenticator }) => {
  const signUp = new SignUpPage(page);
  await signUp.goto();
  await type(page, signUp.name, person.name);
  await type(page, signUp.email, person.email);
  await type(page, signUp.password, person.password);
  await press(page, signUp.submit);
  await expect(signUp.checkInbox).toBeVisible();
  await page.goto(await outbox.linkTo(person.email, subjects.proof));
  await expect(page).toHaveURL(/\/home$/);

  const security = new SecurityPage(page);
  await security.goto();
  await press(page, security.addPasskey.first());
  await press(page, security.addDialog.getByRole('button', { name: 'Continue' }));
  await press(page, security.addDialog.getByRole('button', { name: 'Done' }));
  await security.expectPasskeys(1);
  expect(await authenticator.credentials()).toHaveLength(1);

  await press(page, security.signOutButton);
  await expect(page).not.toHaveURL(/\/settings/);
  const signIn = new SignInPage(page);
  await signIn.pressPasskey(authenticator, () => press(page, signIn.passkey));
  await expect(page).toHaveURL(/\/home$/);

  await security.goto();
  await press(page, security.allOptions.first());
  await press(page, page.getByRole('menuitem', { name: 'Remove' }), 'ArrowDown');
  await press(page, security.removeDialog.getByRole('button', { name: 'Remove passkey' }));
  await security.expectPasskeys(0);
});

async function type(page: Page, field: Locator, text: string) {
  await moveTo(page, field, 'Tab');
  await page.keyboard.type(text);
}

async function press(page: Page, control: Locator, key = 'Tab') {
  await moveTo(page, control, key);
  await page.keyboard.press('Enter');
}

/** Walks with one key until the control has the focus, as somebody without a mouse does. */
async function moveTo(page: Page, control: Locator, key: string) {
  await expect(control).toBeVisible();
  for (let presses = 0; presses < 40; presses++) {
    if (await control.evaluate((element) => element === document.activeElement)) return;
    await page.keyboard.press(key);
  }
  throw new Error(`The keyboard does not reach ${control}.`);
}
