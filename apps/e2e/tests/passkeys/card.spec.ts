import { signUpAndProve, signUpWithPasskey } from '../../fixtures/account';
import { givePasskeys } from '../../fixtures/given-passkeys';
import { scriptsOf } from '../../fixtures/page-scripts';
import { expect, test } from '../../fixtures/test';
import { SecurityPage } from '../../pages/security.po';

const firefox = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:143.0) Gecko/20100101 Firefox/143.0';
const zero = '00000000-0000-0000-0000-000000000000';
const unknown = '01020304-0506-0708-0102-030405060708';

test('without a passkey the card says in two sentences what one is, who keeps it and who can use it', async ({
  page,
  outbox,
  person,
}) => {
  await signUpAndProve(page, outbox, person);
  const security = new SecurityPage(page);
  await security.goto();
  await expect(security.card.getByRole('heading', { name: 'Your screen lock can be your key' })).toBeVisible();
  await expect(security.card).toContainText('you unlock your device, and you are in. It is kept by your device');
  await expect(security.card).toContainText('anyone who can unlock the device can sign in.');
  await expect(security.addPasskey).toHaveCount(1);
});

test('each passkey says who keeps it, where it lives, how it came, and when and where it was used', async ({
  page,
  outbox,
  person,
  target,
  request,
}) => {
  test.skip(!target.database, 'gives the person passkeys in the server’s database');
  await signUpAndProve(page, outbox, person);
  const apple = 'fbfc3007-154e-4ecc-8c0b-6e020557d7bd';
  const yubikey = 'fa2b99dc-9e39-4257-8f92-4a30d23c4118';
  await givePasskeys(target.database ?? '', person.email, [
    { name: 'Apple Passwords', aaguid: apple, usedDaysAgo: 1, usedIn: firefox, usedFrom: '203.0.113.0' },
    { name: 'Blue one', aaguid: yubikey, backedUp: false, transports: 'usb,nfc', usedDaysAgo: 3 },
    { name: 'By itself', aaguid: apple.toUpperCase(), createdAutomatically: true },
    { name: 'A key of no name', aaguid: zero, backedUp: false, transports: 'usb' },
    { name: 'Laptop', aaguid: unknown, backedUp: false, transports: 'internal' },
    { name: 'Twice', aaguid: unknown },
    { name: 'Twice', aaguid: unknown },
  ]);
  const security = new SecurityPage(page);
  await security.goto();
  await security.expectPasskeys(7);

  const used = security.row('Apple Passwords');
  await expect(used).toContainText('Last used yesterday in Firefox on macOS, network 203.0.113.0');
  await expect(used.getByText('Synced', { exact: true })).toBeVisible();
  await expect(used.getByText('Apple Passwords')).toHaveCount(1);

  const key = security.row('Blue one');
  await expect(key).toContainText('YubiKey 5 Series with NFC ·');
  await expect(key).toContainText('Last used 3 days ago');
  for (const word of ['One device only', 'Security key']) await expect(key.getByText(word)).toBeVisible();

  await expect(security.row('By itself').getByText('Created automatically')).toBeVisible();
  await expect(security.row('By itself')).toContainText('Apple Passwords ·');
  await expect(security.row('A key of no name').getByText('Security key')).toBeVisible();
  await expect(security.row('Laptop')).toContainText(/^LaptopOne device onlyAdded .+ · Not used yet/);
  await expect(security.row('Twice')).toHaveCount(2);
  await expect(security.card.getByText('This browser')).toHaveCount(0);

  for (const { url, code } of await scriptsOf(page, request)) expect(code.includes(yubikey), url).toBe(false);
});

test('what the account says stands in the dialog that removes a passkey, and "Keep it" keeps it', async ({
  page,
  outbox,
  person,
  target,
}) => {
  test.skip(!target.database, 'gives the person passkeys in the server’s database');
  await signUpAndProve(page, outbox, person);
  const google = 'ea9b8d66-4d01-1d21-3ce4-b6b48cb575d4';
  const given = [{ name: 'Mine', aaguid: google, createdAutomatically: true }, { name: 'Other' }];
  await givePasskeys(target.database ?? '', person.email, given);
  const security = new SecurityPage(page);
  await security.goto();
  await security.choose('Remove');
  await expect(security.removeDialog).toContainText('“Mine” will no longer sign you in, on any of your devices.');
  await expect(security.removeDialog).toContainText('Google Password Manager may keep its copy until you delete it');
  await expect(security.removeDialog).toContainText('none will be created that way again');
  await security.removeDialog.getByRole('button', { name: 'Keep it' }).click();
  await expect(security.removeDialog).toBeHidden();
  await expect(security.optionsFor('Mine')).toBeFocused();
  await security.expectPasskeys(2);
});

test('a second passkey is suggested while the only one is bound to one device', async ({
  page,
  outbox,
  person,
  target,
}) => {
  test.skip(!target.database, 'gives the person passkeys in the server’s database');
  const suggestion = page.getByText('This passkey lives on one device only. Add a second one');
  const security = new SecurityPage(page);
  await signUpAndProve(page, outbox, person);
  const bound = { name: 'Laptop', backedUp: false };
  await givePasskeys(target.database ?? '', person.email, [bound]);
  await security.goto();
  await expect(suggestion).toBeVisible();
  for (const given of [[bound, { name: 'Phone' }], [{ name: 'Synced' }]]) {
    await givePasskeys(target.database ?? '', person.email, given);
    await security.goto();
    await security.expectPasskeys(given.length);
    await expect(suggestion).toHaveCount(0);
  }
});

test('"This browser" stands where a passkey was made or has signed in, and nowhere else', async ({
  page,
  outbox,
  person,
  authenticator,
  otherBrowser,
}) => {
  const security = await signUpWithPasskey(page, outbox, person);
  const here = security.card.getByText('This browser', { exact: true });
  await expect(here).toHaveCount(1);
  await page.reload();
  await expect(here, 'this browser remembers it').toHaveCount(1);
  expect(await authenticator.credentials()).toHaveLength(1);

  const elsewhere = new SecurityPage(await otherBrowser.newPage());
  await elsewhere.page.goto('/auth/sign-in?returnTo=/settings/security');
  await elsewhere.page.getByLabel('Email', { exact: true }).fill(person.email);
  await elsewhere.page.getByLabel('Password', { exact: true }).fill(person.password);
  await elsewhere.page.getByRole('button', { name: 'Continue', exact: true }).click();
  await elsewhere.expectPasskeys(1);
  await expect(elsewhere.card.getByText('This browser', { exact: true })).toHaveCount(0);

  await security.signOut();
  await page.evaluate(() => localStorage.clear());
  // The autofill signs in: the device is touched at once.
  await page.goto('/auth/sign-in?returnTo=/settings/security');
  await expect(here, 'its session was made with it').toHaveCount(1);
});
