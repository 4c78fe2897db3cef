import type { Page } from '@playwright/test';
import { signUpAndProve } from '../../fixtures/account';
import { continueAs, expect, signInThere, test } from '../../fixtures/provider-test';
import { SecurityPage } from '../../pages/security.po';
import { SignInPage } from '../../pages/sign-in.po';

const section = (page: Page) => page.getByRole('region', { name: 'Connected accounts' });
const connect = (page: Page) => section(page).getByRole('button', { name: /^Connect localhost/ });
const disconnect = (page: Page) => section(page).getByRole('button', { name: /^Disconnect localhost/ });

test('an account gets another one by its owner, is opened by it, and loses it again', async ({
  page,
  person,
  newPersonThere,
  outbox,
}) => {
  const there = newPersonThere();
  await signUpAndProve(page, outbox, person);
  await page.goto('/settings/security');
  await connect(page).click();
  await signInThere(page, there);
  await expect(section(page).getByText(/^localhost:\d+ is connected\. You can sign in with it/)).toBeVisible();
  await expect(disconnect(page)).toBeVisible();
  const connected = await outbox.newestTo(person.email, / can now sign in to your /);
  expect(connected.subject).toMatch(/^localhost:\d+ can now sign in to your Latchkey account$/);

  await new SecurityPage(page).signOut();
  await page.goto('/auth/sign-in');
  await page.getByRole('button', { name: /^Continue with localhost/ }).click();
  await expect(page).toHaveURL('/home');
  await expect(page.getByText(person.email).first()).toBeVisible();

  await page.goto('/settings/security');
  await disconnect(page).click();
  await expect(section(page).getByText(/^localhost:\d+ is disconnected\.$/)).toBeVisible();
  await expect(connect(page)).toBeVisible();
  const disconnected = await outbox.newestTo(person.email, / was disconnected from your /);
  expect(disconnected.subject).toMatch(/^localhost:\d+ was disconnected from your Latchkey account$/);
});

test('an account elsewhere that another account has is not taken from it', async ({
  page,
  otherBrowser,
  person,
  newPersonThere,
  outbox,
}) => {
  const there = newPersonThere();
  const owner = await otherBrowser.newPage();
  await owner.goto('/auth/sign-in');
  await continueAs(owner, there);
  await expect(owner).toHaveURL('/home');

  await signUpAndProve(page, outbox, person);
  await page.goto('/settings/security');
  await connect(page).click();
  await signInThere(page, there);
  await expect(section(page).getByText(/is connected to another account here/)).toBeVisible();
  await expect(connect(page)).toBeVisible();
});

test('the last way in is not disconnected, with and without JavaScript', async ({
  page,
  browser,
  site,
  newPersonThere,
  consoleGuard,
}) => {
  consoleGuard.allowStatus(409);
  const there = newPersonThere();
  await page.goto('/auth/sign-in');
  await continueAs(page, there);
  await page.waitForURL('/home');
  await page.goto('/settings/security');
  await disconnect(page).click();
  const refused = section(page).getByRole('alert').filter({ hasText: /\S/ });
  await expect(refused).toHaveText(/last way/);

  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false });
  await context.addCookies(await page.context().cookies());
  const plain = await context.newPage();
  await plain.goto('/settings/security');
  await disconnect(plain).click();
  await expect(section(plain).getByRole('alert').filter({ hasText: /\S/ })).toHaveText(/last way/);
  await expect(disconnect(plain)).toBeVisible();
  await context.close();
});

test('the owner who says "this was not me" ends what was connected', async ({
  page,
  otherBrowser,
  person,
  newPersonThere,
  outbox,
}) => {
  const there = newPersonThere();
  await signUpAndProve(page, outbox, person);
  await page.goto('/settings/security');
  await connect(page).click();
  await signInThere(page, there);
  await expect(disconnect(page)).toBeVisible();

  const owner = await otherBrowser.newPage();
  await owner.goto(await outbox.linkTo(person.email, /can now sign in/));
  await expect(owner.getByText('That account is disconnected and signs nobody in any more.')).toBeVisible();
  await owner.getByRole('button', { name: 'This was not me' }).click();
  await expect(owner.getByText(/^That account is disconnected, and everyone is signed out/)).toBeVisible();
  await page.goto('/auth/sign-in');
  await page.getByRole('button', { name: /^Continue with localhost/ }).click();
  await page.waitForURL(/\/home|error=/);
  await page.goto('/settings');
  await expect(page.getByText(person.email)).toHaveCount(0);
});

test('a browser whose person signed out, or changed, while away connects nothing', async ({
  page,
  person,
  newPersonThere,
  outbox,
}) => {
  const there = newPersonThere();
  await signUpAndProve(page, outbox, person);
  await page.goto('/settings/security');
  await connect(page).click();
  await page.getByLabel('Account', { exact: true }).waitFor();
  const session = (await page.context().cookies()).filter(({ name }) => name.includes('session'));
  for (const { name } of session) await page.context().clearCookies({ name });
  await signInThere(page, there);
  await expect(page).toHaveURL(/\/auth\/sign-in/);
  const signIn = new SignInPage(page);
  await signIn.signIn(person);
  await expect(section(page).getByText(/before localhost:\d+ answered\. Nothing was connected/)).toBeVisible();
  await expect(connect(page)).toBeVisible();
});
