import { subjects } from '../../../fixtures/outbox';
import { ageSessions, hideTable } from '../../../fixtures/server-database';
import { shoot } from '../../../fixtures/shoot';
import { expect, test } from '../../../fixtures/test';
import { CodePage } from '../../../pages/code.po';
import { CreatePasskeyPage } from '../../../pages/create-passkey.po';
import { SecurityPage } from '../../../pages/security.po';

// One after the other: the last one takes tables away that the others need.
test.describe.configure({ mode: 'serial' });

test('pictures of passkeys alone', async ({ page }) => {
  for (const name of ['sign-in', 'sign-up', 'recover', 'code']) {
    await page.goto(`/auth/${name}`);
    await expect(page.getByRole('heading', { level: 1 })).toBeVisible();
    await shoot(page, `alone-${name}`);
  }
});

test('pictures of an account without a password, and of what could not be read', async ({
  page,
  outbox,
  person,
  authenticator,
  consoleGuard,
  target,
}) => {
  consoleGuard.allowStatus(400, 404, 500, 503);
  // What React says of a page that failed on the server.
  consoleGuard.allow(/React error #441/);
  await page.goto('/auth/sign-up');
  await page.getByLabel('Name', { exact: true }).fill(person.name);
  await page.getByLabel('Email', { exact: true }).fill(person.email);
  await page.getByRole('button', { name: 'Email me a code' }).click();
  const code = new CodePage(page);
  await expect(code.heading).toBeVisible();
  await shoot(page, 'alone-code-sent');
  await code.enter('12345');
  await expect(page.getByText(/^The code has six digits/)).toBeVisible();
  await shoot(page, 'alone-code-invalid');
  await code.enter(await outbox.codeTo(person.email, subjects.emailCode));
  const create = new CreatePasskeyPage(page);
  await expect(create.heading).toBeVisible();
  await shoot(page, 'alone-create-passkey');
  await authenticator.setAutomaticPresenceSimulation(false);
  await create.createPasskey();
  await expect(page.getByText(/^Look for your browser’s prompt/)).toBeVisible();
  await shoot(page, 'alone-create-passkey-waiting');
  await page.getByRole('button', { name: 'Cancel', exact: true }).click();
  await expect(page.getByText(/^Nothing was created/)).toBeVisible();
  await shoot(page, 'alone-create-passkey-cancelled');
  await create.skip.click();
  await expect(page).toHaveURL(/\/home$/);
  await shoot(page, 'alone-home');
  const security = new SecurityPage(page);
  await security.goto();
  await shoot(page, 'alone-security');
  await page.goto('/auth/confirm?method=passkey');
  await shoot(page, 'alone-confirm-no-passkey');

  test.skip(!target.database, 'hides tables of the server’s database');
  await ageSessions(target.database ?? '', person.email, 11);
  await hideTable(target.database ?? '', 'passkey');
  await page.route('**/list-user-passkeys', (route) => setTimeout(() => route.continue(), 15_000));
  await security.goto();
  await expect(page.getByText('Loading your passkeys')).toBeVisible();
  await shoot(page, 'alone-security-loading');
  await page.unrouteAll({ behavior: 'ignoreErrors' });
  await security.goto();
  await expect(page.getByText('Your passkeys could not be loaded.')).toBeVisible();
  await shoot(page, 'alone-security-unreadable');
  await hideTable(target.database ?? '', 'session');
  await page.context().clearCookies({ name: /session_data/ });
  await page.goto('/home');
  await shoot(page, 'alone-failure');
});
