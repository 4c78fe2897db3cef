import { ageSessionsOfExistingApp } from '../../fixtures/server-database';
import { test as base, expect } from '../../fixtures/test';
import { ExistingApp } from '../../pages/existing-app.po';

const test = base.extend<{ app: ExistingApp }>({
  app: async ({ page, target, authenticator: _ }, use) => use(new ExistingApp(page, target.log ?? '')),
});

test('somebody who signed up by password adds a passkey and signs in with it, by the autofill and by the button', async ({
  page,
  app,
  person,
  authenticator,
}) => {
  await app.signUpWithPasskey(person);
  expect(await authenticator.credentials()).toMatchObject([{ rpId: 'localhost', userName: person.email }]);
  expect(await app.mailTo(person.email, 'A passkey was added')).toMatch(/was added at/);

  await app.signOut();
  await page.goto('/sign-in');
  await expect(app.heading).toHaveText(`Hello, ${person.name}`);

  await app.signOut();
  await app.pressPasskey();
  await expect(app.heading).toHaveText(`Hello, ${person.name}`);
});

test('whose address is not proven gets a link in place of a passkey', async ({
  app,
  person,
  authenticator,
  consoleGuard,
}) => {
  consoleGuard.allowStatus(403);
  await app.signUp(person);
  await app.openSecurity();
  await app.press(app.add);
  await expect(app.alert).toHaveText('Confirm your address first: we sent you a link.');
  expect(await authenticator.credentials()).toEqual([]);
});

test('who signed in an hour ago confirms, and what they wanted is done: by the password, by a code', async ({
  page,
  app,
  person,
  target,
  consoleGuard,
}) => {
  consoleGuard.allowStatus(403);
  await app.signUpWithPasskey(person);
  await ageSessionsOfExistingApp(target.database ?? '', person.email);
  await app.press(page.getByRole('button', { name: 'Remove' }));
  await page.getByLabel('Password').fill(person.password);
  await page.getByRole('button', { name: 'Confirm by password' }).click();
  await expect(app.add).toBeVisible();
  await expect(app.passkeys).toHaveCount(0);

  await ageSessionsOfExistingApp(target.database ?? '', person.email);
  await app.press(app.add);
  await page.getByRole('button', { name: 'Mail me a code' }).click();
  const text = await app.mailTo(person.email, 'Your code');
  await page.getByLabel('Code').fill(text.replace('The code is ', ''));
  await page.getByRole('button', { name: 'Confirm by code' }).click();
  await expect(app.passkeys).toHaveCount(1);
});

test('who would rather not confirm goes back, and nothing is done', async ({
  page,
  app,
  person,
  target,
  consoleGuard,
}) => {
  consoleGuard.allowStatus(403);
  await app.signUpWithPasskey(person);
  await ageSessionsOfExistingApp(target.database ?? '', person.email);
  await app.press(page.getByRole('button', { name: 'Remove' }));
  await page.getByRole('button', { name: 'Cancel' }).click();
  await expect(app.add).toBeVisible();
  await expect(app.passkeys).toHaveCount(1);
});

test('nobody changes a password in a session of an hour ago without confirming', async ({
  page,
  app,
  person,
  target,
}) => {
  await app.signUp(person);
  const change = () =>
    page.request.post('/api/auth/change-password', {
      headers: { origin: new URL(page.url()).origin },
      data: { currentPassword: person.password, newPassword: `${person.password}!` },
    });
  await ageSessionsOfExistingApp(target.database ?? '', person.email);
  const refused = await change();
  expect(refused.status()).toBe(403);
  expect(await refused.json()).toMatchObject({ code: 'STEP_UP_REQUIRED' });
});

test('password managers learn where passkeys are', async ({ page, baseURL }) => {
  const answer = await page.request.get('/.well-known/passkey-endpoints');
  expect(await answer.json()).toEqual({ enroll: `${baseURL}/security`, manage: `${baseURL}/security` });
});
