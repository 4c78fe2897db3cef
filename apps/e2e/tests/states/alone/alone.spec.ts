import type { Page } from '@playwright/test';
import { look } from '../../../fixtures/look';
import { subjects } from '../../../fixtures/outbox';
import type { Person } from '../../../fixtures/person';
import { say } from '../../../fixtures/say';
import { ageSessions, withoutTable } from '../../../fixtures/server-database';
import { expect, test } from '../../../fixtures/test';
import { CodePage } from '../../../pages/code.po';
import { CreatePasskeyPage } from '../../../pages/create-passkey.po';
import { SecurityPage } from '../../../pages/security.po';

// One after the other: the last one takes tables away that the others need.
test.describe.configure({ mode: 'serial' });

test('everyone can use passkeys alone', async ({ page }) => {
  for (const name of ['sign-in', 'sign-up', 'recover', 'code']) {
    await page.goto(`/auth/${name}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await look(page, `alone-${name}`);
  }
});

test('everyone can use an account without a password', async ({
  page,
  outbox,
  person,
  authenticator,
  consoleGuard,
}) => {
  consoleGuard.allowStatus(400);
  await signUpByCode(page, person);
  const code = new CodePage(page);
  await expect(code.heading).toBeVisible();
  await look(page, 'alone-code-sent');
  await code.enter('12345');
  await expect(page.getByText(say(/^The code has six digits/))).toBeVisible();
  await look(page, 'alone-code-invalid');
  await code.enter(await outbox.codeTo(person.email, subjects.emailCode));
  const create = new CreatePasskeyPage(page);
  await expect(create.heading).toBeVisible();
  await look(page, 'alone-create-passkey');
  await authenticator.setAutomaticPresenceSimulation(false);
  await create.createPasskey();
  await expect(page.getByText(say(/^Look for your browser’s prompt/))).toBeVisible();
  await look(page, 'alone-create-passkey-waiting');
  await page.getByRole('button', { name: say('Cancel'), exact: true }).click();
  await expect(page.getByText(say(/^Nothing was created/))).toBeVisible();
  await look(page, 'alone-create-passkey-cancelled');
  await create.skip.click();
  await expect(page).toHaveURL(/\/home$/);
  await look(page, 'alone-home');
  await new SecurityPage(page).goto();
  await look(page, 'alone-security');
  await page.goto('/auth/confirm?method=passkey');
  await look(page, 'alone-confirm-no-passkey');
});

test('everyone is told what could not be read', async ({ page, outbox, person, consoleGuard, target }) => {
  test.skip(!target.database, 'hides tables of the server’s database');
  consoleGuard.allowStatus(404, 500, 503);
  // What React says of a page that failed on the server.
  consoleGuard.allow(/React error #441/);
  const database = target.database ?? '';
  await signUpByCode(page, person);
  await new CodePage(page).enter(await outbox.codeTo(person.email, subjects.emailCode));
  await expect(new CreatePasskeyPage(page).heading).toBeVisible();
  await ageSessions(database, person.email, 11);
  const security = new SecurityPage(page);
  await withoutTable(database, 'passkey', async () => {
    await page.route('**/list-user-passkeys', () => new Promise(() => {}));
    await security.goto();
    await expect(page.getByText(say('Loading your passkeys'))).toBeVisible();
    await look(page, 'alone-security-loading');
    await page.unrouteAll({ behavior: 'ignoreErrors' });
    await security.goto();
    await expect(page.getByText(say(/^Your passkeys could not be loaded/))).toBeVisible();
    await look(page, 'alone-security-unreadable');
  });
  await withoutTable(database, 'session', async () => {
    await page.context().clearCookies({ name: /session_data/ });
    await page.goto('/home');
    await expect(page.getByRole('heading', { name: say('That did not work') })).toBeVisible();
    await look(page, 'alone-failure');
  });
});

async function signUpByCode(page: Page, { name, email }: Person) {
  await page.goto('/auth/sign-up');
  await page.getByLabel(say('Name'), { exact: true }).fill(name);
  await page.getByLabel(say('Email'), { exact: true }).fill(email);
  await page.getByRole('button', { name: say('Email me a code') }).click();
}
