import { signUpAndProve, signUpWithPasskey } from '../../fixtures/account';
import { expect, test } from '../../fixtures/test';
import { SecurityPage } from '../../pages/security.po';

test('a new passkey has a name at once, which stands there to be kept or changed, never to be left blank', async ({
  page,
  outbox,
  person,
  authenticator,
}) => {
  await signUpAndProve(page, outbox, person);
  const security = new SecurityPage(page);
  await security.goto();
  await security.startAdding();
  await expect(security.newName).toHaveValue('Chrome on Linux');
  await expect(security.addDialog.getByRole('button', { name: 'Done' })).toBeFocused();
  await security.newName.fill('  ');
  await security.addDialog.getByRole('button', { name: 'Done' }).click();
  await expect(security.newName).toHaveAccessibleDescription(/Enter a name\./);
  await expect(security.newName).toBeFocused();
  await security.newName.fill('Harbour laptop');
  await page.keyboard.press('Enter');
  await expect(security.addDialog).toBeHidden();
  await expect(security.optionsFor('Harbour laptop')).toBeVisible();
  await page.reload();
  await expect(security.optionsFor('Harbour laptop')).toBeVisible();
  expect(await authenticator.credentials()).toHaveLength(1);
});

test('a name that could not be kept is said beside it; the passkey stays under the first one', async ({
  page,
  outbox,
  person,
  authenticator,
  consoleGuard,
}) => {
  consoleGuard.allowStatus(503);
  await signUpAndProve(page, outbox, person);
  const security = new SecurityPage(page);
  await security.goto();
  await security.startAdding();
  await page.route('**/passkey/update-passkey', (route) =>
    route.fulfill({ status: 503, json: { code: 'UNAVAILABLE' } }),
  );
  await security.newName.fill('Harbour laptop');
  await page.keyboard.press('Enter');
  await expect(security.newName).toHaveAccessibleDescription(/Nothing is lost/);
  await page.keyboard.press('Escape');
  await expect(security.addDialog).toBeHidden();
  await expect(security.optionsFor('Chrome on Linux')).toBeVisible();
  expect(await authenticator.credentials()).toHaveLength(1);
});

test('a passkey is renamed in its row; Escape and a blank name leave it as it was', async ({
  page,
  outbox,
  person,
  authenticator,
}) => {
  const security = await signUpWithPasskey(page, outbox, person);
  expect(await authenticator.credentials()).toHaveLength(1);
  await security.choose('Rename');
  const field = page.getByLabel('New name for Chrome on Linux');
  await expect(field).toBeFocused();
  await field.fill('Something else');
  await page.keyboard.press('Escape');
  await expect(field).toBeHidden();
  await expect(security.optionsFor('Chrome on Linux')).toBeFocused();

  await security.choose('Rename');
  await field.fill(' ');
  await page.keyboard.press('Enter');
  await expect(field).toHaveAccessibleDescription(/Enter a name\./);
  await field.fill('Key of the harbour');
  await page.keyboard.press('Enter');
  await expect(security.optionsFor('Key of the harbour')).toBeFocused();
  await expect(page.getByRole('status').filter({ hasText: 'Renamed to “Key of the harbour”.' })).toBeVisible();
});
