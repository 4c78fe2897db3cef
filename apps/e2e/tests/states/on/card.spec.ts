import { removeWebAuthn } from '@kit/passkey/testing/playwright';
import { signUpAndProve, signUpWithPasskey } from '../../../fixtures/account';
import { givePasskeys } from '../../../fixtures/given-passkeys';
import { look } from '../../../fixtures/look';
import { say } from '../../../fixtures/say';
import { forgetPassword } from '../../../fixtures/server-database';
import { expect, test } from '../../../fixtures/test';
import { SecurityPage } from '../../../pages/security.po';
import { StepUpDialog } from '../../../pages/step-up-dialog.po';

const firefox = 'Mozilla/5.0 (Macintosh; Intel Mac OS X 10.15; rv:143.0) Gecko/20100101 Firefox/143.0';
const apple = 'fbfc3007-154e-4ecc-8c0b-6e020557d7bd';
const yubikey = 'fa2b99dc-9e39-4257-8f92-4a30d23c4118';
const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbea';

test('everyone can use a card with every kind of passkey', async ({ page, outbox, person, target }) => {
  test.skip(!target.database, 'gives the person passkeys in the server’s database');
  await signUpAndProve(page, outbox, person);
  const used = { usedIn: firefox, usedFrom: '203.0.113.0' };
  await givePasskeys(target.database ?? '', person.email, [
    { name: 'Apple Passwords', aaguid: apple, usedDaysAgo: 1, ...used },
    { name: 'Blue one', aaguid: yubikey, backedUp: false, transports: 'usb,nfc', usedDaysAgo: 3, ...used },
    { name: 'By itself', aaguid: apple, createdAutomatically: true },
    { name: 'Laptop', backedUp: false, transports: 'internal', usedDaysAgo: 40, ...used },
    { name: 'Telephone', transports: 'hybrid', usedDaysAgo: 0 },
    { name: long.slice(0, 60), backedUp: false, createdAutomatically: true, usedDaysAgo: 2, ...used },
  ]);
  const security = new SecurityPage(page);
  await security.goto();
  await security.expectPasskeys(6);
  await look(page, 'security-every-kind');
});

test('everyone can use a card near its limit and at it', async ({ page, outbox, person, target }) => {
  test.skip(!target.database, 'gives the person passkeys in the server’s database');
  await signUpAndProve(page, outbox, person);
  const security = new SecurityPage(page);
  for (const count of [17, 20]) {
    const some = Array.from({ length: count }, (_, at) => ({
      name: `${long.slice(0, 54)} ${at + 1}`,
      usedDaysAgo: at,
    }));
    await givePasskeys(target.database ?? '', person.email, some);
    await security.goto();
    await security.expectPasskeys(count);
    await look(page, `security-${count}-passkeys`);
  }
});

test('everyone can use the only way in', async ({ page, outbox, person, authenticator, target }) => {
  test.skip(!target.database, 'takes the password away in the server’s database');
  const security = await signUpWithPasskey(page, outbox, person);
  expect(await authenticator.credentials()).toHaveLength(1);
  await forgetPassword(target.database ?? '', person.email);
  await security.goto();
  await look(page, 'security-without-password');
  await security.choose('Remove');
  await expect(security.onlyWayDialog).toBeVisible();
  await look(page, 'security-remove-only-way');
});

test('everyone can use the ways to confirm', async ({ page, longAgo, consoleGuard }) => {
  consoleGuard.allowStatus(400, 401, 403);
  const security = await longAgo.withPassword();
  await look(page, 'security-confirm-first');
  await security.startAdding();
  const stepUp = new StepUpDialog(page);
  await expect(stepUp.password).toBeVisible();
  await look(page, 'step-up');
  await security.confirmWithPassword('not-the-right-password');
  await expect(page.getByText(say(/^This is not your password\./))).toBeVisible();
  await look(page, 'step-up-refused');
  await stepUp.sendCode.click();
  await expect(stepUp.code).toBeVisible();
  await look(page, 'step-up-code');
});

test('everyone can use a card in a browser without passkeys', async ({ page, outbox, person }) => {
  await removeWebAuthn(page);
  await signUpAndProve(page, outbox, person);
  const security = new SecurityPage(page);
  await security.goto();
  await expect(security.addPasskey).toHaveAccessibleDescription(say(/^This browser cannot use passkeys\./));
  await look(page, 'security-unsupported');
  await page.goto('/auth/create-passkey');
  await expect(page.getByText(say(/^This browser cannot create passkeys/))).toBeVisible();
  await look(page, 'create-passkey-unsupported');
});
