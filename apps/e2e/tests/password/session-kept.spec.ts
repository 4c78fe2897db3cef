import { signUpAndProve } from '../../fixtures/account';
import { leaveIdle, sessionDaysLeft } from '../../fixtures/server-database';
import { expect, test } from '../../fixtures/test';

test('whoever comes back within thirty days stays signed in: a visit prolongs the session', async ({
  page,
  outbox,
  person,
  target,
}) => {
  test.skip(!target.database, 'the age of a session can be set on PostgreSQL only');
  const database = target.database ?? '';
  await signUpAndProve(page, outbox, person);
  await leaveIdle(database, person.email, 20);
  expect(await sessionDaysLeft(database, person.email)).toBe(10);
  const renewed = page.waitForResponse('**/api/auth/get-session');
  await page.goto('/home');
  expect((await renewed).status()).toBe(200);
  expect(await sessionDaysLeft(database, person.email)).toBe(30);
  await page.reload();
  await expect(page.getByText(person.email)).toBeVisible();
});
