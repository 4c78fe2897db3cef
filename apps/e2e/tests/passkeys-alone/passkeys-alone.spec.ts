import type { Page } from '@playwright/test';
import { subjects } from '../../fixtures/outbox';
import { newPerson, type Person } from '../../fixtures/person';
import { expect, test } from '../../fixtures/test';
import { CodePage } from '../../pages/code.po';
import { CreatePasskeyPage } from '../../pages/create-passkey.po';
import { SecurityPage } from '../../pages/security.po';
import { SignInPage } from '../../pages/sign-in.po';

async function askForCode(page: Page, { name, email }: Pick<Person, 'name' | 'email'>, returnTo = '') {
  await page.goto(`/auth/sign-up${returnTo && `?returnTo=${encodeURIComponent(returnTo)}`}`);
  await page.getByLabel('Name', { exact: true }).fill(name);
  await page.getByLabel('Email', { exact: true }).fill(email);
  await page.getByRole('button', { name: 'Email me a code' }).click();
  await expect(new CodePage(page).heading).toBeVisible();
}

test('with passkeys as the only method a person signs up by code, creates a passkey and signs in with it', {
  tag: '@main',
}, async ({ page, outbox, person, authenticator }) => {
  await askForCode(page, person, '/settings');
  await new CodePage(page).enter(await outbox.codeTo(person.email, subjects.emailCode));
  await new CreatePasskeyPage(page).createPasskey();
  await expect(page).toHaveURL(/\/settings$/);
  expect(await authenticator.credentials()).toHaveLength(1);

  const security = new SecurityPage(page);
  await security.goto();
  await expect(page.getByRole('heading', { name: 'Password', exact: true })).toHaveCount(0);
  await security.signOut();
  const signIn = new SignInPage(page);
  await signIn.goto();
  await expect(signIn.email).toHaveCount(0);
  await signIn.passkey.click();
  await expect(page).toHaveURL(/\/home$/);
});

test('who lost every passkey gets back in by a code, in the browser that asked, and creates a new one', async ({
  page,
  outbox,
  person,
  otherBrowser,
  consoleGuard,
  authenticator,
}) => {
  consoleGuard.allowStatus(400, 401);
  await askForCode(page, person);
  await new CodePage(page).enter(await outbox.codeTo(person.email, subjects.emailCode));
  await new CreatePasskeyPage(page).createPasskey();
  await expect(page).toHaveURL(/\/home$/);
  await page.context().clearCookies();
  await authenticator.clearCredentials();

  const code = new CodePage(page);
  await code.recover(person.email);
  await expect(code.heading).toBeVisible();
  const mailed = await outbox.codeTo(person.email, subjects.emailCode, { count: 2 });

  const elsewhere = new CodePage(await otherBrowser.newPage());
  await elsewhere.page.goto('/auth/code');
  await expect(elsewhere.code, 'a code is no use in another browser').toHaveCount(0);

  await code.enter(mailed);
  await new CreatePasskeyPage(page).createPasskey();
  await expect(page).toHaveURL(/\/home$/);
  await outbox.newestTo(person.email, subjects.recovered);
});

test('while a stranger asks for codes without end, the owner gets in by the link of one of those mails', async ({
  page,
  outbox,
  person,
  otherBrowser,
}) => {
  const stranger = new CodePage(page);
  const subjectsOf = async () => (await outbox.mailsTo(person.email)).map(({ subject }) => subject);
  await askForCode(page, person);
  for (let asked = 0; asked < 6; asked += 1) await askForCode(page, person);
  await expect.poll(async () => (await subjectsOf()).length).toBe(5);
  await expect(stranger.heading).toBeVisible();

  const owner = await otherBrowser.newPage();
  await owner.goto(await outbox.linkTo(person.email, subjects.emailCode));
  await expect(owner.getByText('It was asked for in another browser')).toBeVisible();
  await owner.getByRole('button', { name: 'Sign in', exact: true }).click();
  await expect(new CreatePasskeyPage(owner).heading).toBeVisible();
  await new CreatePasskeyPage(owner).skip.click();
  await expect(owner).toHaveURL(/\/home$/);
  await expect(owner.getByText(person.name), 'no name that a stranger typed').toHaveCount(0);
});

test('a wrong code is refused beside its field, and five of them use the code up', async ({
  page,
  outbox,
  person,
  consoleGuard,
}) => {
  consoleGuard.allowStatus(401);
  await askForCode(page, person);
  const code = new CodePage(page);
  const mailed = await outbox.codeTo(person.email, subjects.emailCode);
  // Before its script is there the form answers by leading somewhere.
  await expect(page.locator('form[novalidate]').first()).toBeAttached();
  const wrong = mailed === '000000' ? '000001' : '000000';
  for (const tried of [wrong, wrong, wrong, wrong, wrong, mailed]) {
    const answered = page.waitForResponse(/\/auth\/code\/submit$/);
    await code.enter(tried);
    expect((await answered).status()).toBe(401);
    await expect(page.locator('form[aria-busy=true]')).toHaveCount(0);
    await expect(code.code).toHaveAttribute('aria-invalid', 'true');
  }
});

test('an address without an account sees the same page, and its mail says there is none', async ({ page, outbox }) => {
  const { email } = newPerson();
  const code = new CodePage(page);
  await code.recover(email);
  await expect(code.heading).toBeVisible();
  await outbox.newestTo(email, subjects.noAccount);
});

test('going on without a passkey is possible, after a word of warning', async ({ page, outbox, person }) => {
  await askForCode(page, person);
  await new CodePage(page).enter(await outbox.codeTo(person.email, subjects.emailCode));
  await expect(page.getByText('You will need a code by email each time you sign in.')).toBeVisible();
  await new CreatePasskeyPage(page).skip.click();
  await expect(page).toHaveURL(/\/home$/);
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('signing up by code works: a refusal comes back with a sentence, and another code can be sent', async ({
    page,
    outbox,
    person,
  }) => {
    await askForCode(page, person);
    const code = new CodePage(page);
    await code.enter('12345');
    await expect(code.code).toHaveAttribute('aria-invalid', 'true');
    await code.resend.click();
    await expect(page.getByText('Another code is on its way')).toBeVisible();
    await expect.poll(async () => (await outbox.mailsTo(person.email)).length).toBe(2);
    await code.enter(await outbox.codeTo(person.email, subjects.emailCode));
    await new CreatePasskeyPage(page).skip.click();
    await expect(page).toHaveURL(/\/home$/);
  });
});
