import { signUpAndProve, signUpWithPasskey } from '../../fixtures/account';
import { expect, test } from '../../fixtures/test';
import { ConfirmPage } from '../../pages/confirm.po';

test('a page that asks for a passkey lets nobody past with a password, and leads on after the passkey', async ({
  page,
  outbox,
  person,
  authenticator,
}) => {
  await signUpWithPasskey(page, outbox, person);
  expect(await authenticator.credentials()).toHaveLength(1);
  const confirm = new ConfirmPage(page);
  await confirm.goto({ returnTo: '/settings', method: 'passkey', maxAge: '600' });
  await expect(confirm.heading).toBeVisible();
  await expect(confirm.password).toHaveCount(0);
  await expect(confirm.sendCode).toHaveCount(0);
  await confirm.passkey.click();
  await expect(page).toHaveURL(/\/settings$/);
  await confirm.goto({ returnTo: '/settings', method: 'passkey', maxAge: '600' });
  await expect(page).toHaveURL(/\/settings$/);
});

test('who has no passkey is told so, where to add one, and comes back', async ({ page, outbox, person }) => {
  await signUpAndProve(page, outbox, person);
  await new ConfirmPage(page).goto({ returnTo: '/settings', userVerified: 'true' });
  await expect(page.getByRole('heading', { name: 'This step needs a passkey' })).toBeVisible();
  await expect(page.getByText(`The account ${person.email} has none yet.`)).toBeVisible();
  await page.getByRole('link', { name: 'Add a passkey' }).click();
  await expect(page).toHaveURL(/\/settings\/security\?returnTo=%2Fsettings$/);
  await page.getByRole('link', { name: 'Continue where you left off' }).click();
  await expect(page).toHaveURL(/\/settings$/);
});

test('a prompt that is closed leaves the other ways', async ({ page, outbox, person, authenticator }) => {
  await signUpWithPasskey(page, outbox, person);
  await authenticator.setUserVerified(false);
  const confirm = new ConfirmPage(page);
  await confirm.goto({ returnTo: '/settings', maxAge: '0' });
  await confirm.passkey.click();
  await expect(page.getByText('Cancelled. You can try again or confirm another way.')).toBeVisible();
  await confirm.withPassword(person.password);
  await expect(page).toHaveURL(/\/settings$/);
});

test('who signed in long ago is sent to confirm by the page itself, and comes back to its address with the query', async ({
  page,
  authenticator,
  longAgo,
}) => {
  await longAgo.withPasskey();
  expect(await authenticator.credentials()).toHaveLength(1);
  const address = '/settings/security?change=password&from=a%26b';
  await page.goto(address);
  await expect(page).toHaveURL(/\/auth\/confirm\?/);
  const asked = Object.fromEntries(new URL(page.url()).searchParams);
  expect(asked).toEqual({ returnTo: address, maxAge: '600' });
  await new ConfirmPage(page).passkey.click();
  await expect(page).toHaveURL((url) => `${url.pathname}${url.search}` === address);
  await expect(page.getByLabel('Current password', { exact: true })).toBeFocused();
});
