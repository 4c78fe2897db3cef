import { signUpAndProve } from '../../fixtures/account';
import { givePasskeys } from '../../fixtures/given-passkeys';
import { expect, test } from '../../fixtures/test';
import { SecurityPage } from '../../pages/security.po';

const long = 'Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbea';
const some = (count: number) =>
  Array.from({ length: count }, (_, at) => ({
    name: at % 3 ? `Passkey ${at}` : `${long.slice(0, 60)} ${at}`,
    backedUp: at % 2 === 0,
    createdAutomatically: at % 4 === 0,
    usedDaysAgo: at,
    usedFrom: '2001:db8:7::',
  }));

test('the limit is said before it is reached and when it is; who removes one may add another', async ({
  page,
  outbox,
  person,
  target,
}) => {
  test.skip(!target.database, 'gives the person passkeys in the server’s database');
  await signUpAndProve(page, outbox, person);
  const security = new SecurityPage(page);
  await givePasskeys(target.database ?? '', person.email, some(17));
  await security.goto();
  await expect(page.getByText('You have 17 of the 20 passkeys an account can have.')).toBeVisible();

  await givePasskeys(target.database ?? '', person.email, some(20));
  await security.goto();
  await security.expectPasskeys(20);
  await expect(security.addPasskey).toHaveAccessibleDescription(/^You have 20 passkeys, the most an account can have/);
  await security.addPasskey.press('Enter');
  await expect(security.addDialog).toBeHidden();

  await security.remove();
  await security.expectPasskeys(19);
  await security.addPasskey.click();
  await expect(security.addDialog).toBeVisible();
});

test('who reaches the limit in another window meanwhile is told so, and no passkey is made', async ({
  page,
  outbox,
  person,
  authenticator,
  target,
  consoleGuard,
}) => {
  test.skip(!target.database, 'gives the person passkeys in the server’s database');
  consoleGuard.allowStatus(409);
  await signUpAndProve(page, outbox, person);
  const security = new SecurityPage(page);
  await givePasskeys(target.database ?? '', person.email, some(19));
  await security.goto();
  await givePasskeys(target.database ?? '', person.email, some(20));
  await security.startAdding();
  await expect(page.getByText('You have as many passkeys as an account can have.')).toBeVisible();
  expect(await authenticator.credentials()).toEqual([]);
});
