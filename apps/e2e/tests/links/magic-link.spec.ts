import { subjects } from '../../fixtures/outbox';
import { expect, test } from '../../fixtures/test';
import { CreatePasskeyPage } from '../../pages/create-passkey.po';
import { LinkSignInPage } from '../../pages/link-sign-in.po';

test('a person signs up by link, creates a passkey on the way, and comes back by link to where they wanted', {
  tag: '@main',
}, async ({ page, outbox, person, authenticator }) => {
  const links = new LinkSignInPage(page);
  await links.signUp(person);
  await page.goto(await outbox.linkTo(person.email, subjects.magicLink), { waitUntil: 'commit' });
  const createPasskey = new CreatePasskeyPage(page);
  await expect(createPasskey.heading).toBeVisible();
  await createPasskey.createPasskey();
  await expect(page).toHaveURL(/\/home$/);
  await expect(page.getByRole('heading', { name: `Hello, ${person.name}` })).toBeVisible();
  expect(await authenticator.credentials()).toHaveLength(1);

  await page.context().clearCookies();
  // Else it would answer the autofill before anything can be typed.
  await authenticator.setAutomaticPresenceSimulation(false);
  await links.ask(person.email, '/settings/security');
  await page.goto(await outbox.linkTo(person.email, subjects.magicLink, { count: 2 }), { waitUntil: 'commit' });
  await expect(page).toHaveURL(/\/settings\/security$/);
  await page.goBack();
  await expect(page, 'the link is not in the history').not.toHaveURL(/token=/);
});

test('elsewhere the link shows whose it is and who asked, and signs in after a click', async ({
  page,
  outbox,
  person,
  otherBrowser,
}) => {
  await new LinkSignInPage(page).ask(person.email);
  const link = await outbox.linkTo(person.email, subjects.magicLink);

  const elsewhere = new LinkSignInPage(await otherBrowser.newPage());
  await elsewhere.page.goto(link);
  await expect(elsewhere.page.getByText(person.email)).toBeVisible();
  await expect(elsewhere.page.getByText(/on Linux/)).toBeVisible();
  await elsewhere.confirm.click();
  await expect(elsewhere.page).not.toHaveURL(/magic-link/);

  await page.goto('/home');
  await expect(page, 'the browser that asked got nothing').toHaveURL(/\/auth\/sign-in/);
});

test('whatever a mail scanner does with a link, its owner still gets in', async ({
  page,
  outbox,
  person,
  otherBrowser,
  playwright,
}) => {
  const links = new LinkSignInPage(page);
  await links.ask(person.email);
  const link = await outbox.linkTo(person.email, subjects.magicLink);
  const scanner = await playwright.request.newContext();
  for (const method of ['HEAD', 'GET', 'GET', 'OPTIONS']) await scanner.fetch(link, { method });
  await scanner.dispose();
  // One that opens pages in a browser and lets their scripts run.
  const opened = new LinkSignInPage(await otherBrowser.newPage());
  await opened.page.goto(link, { waitUntil: 'networkidle' });
  await expect(opened.confirm).toBeVisible();

  await page.goto(link, { waitUntil: 'commit' });
  await expect(page).not.toHaveURL(/magic-link/);
  await page.goto('/home');
  await expect(page).toHaveURL(/\/home$/);
});

test('a link opened in two tabs at once lets the person in, and says so in the other', async ({
  page,
  context,
  outbox,
  person,
  consoleGuard,
}) => {
  consoleGuard.allowStatus(400);
  const links = new LinkSignInPage(page);
  await links.ask(person.email);
  const link = await outbox.linkTo(person.email, subjects.magicLink);
  const tab = await context.newPage();
  // One of them uses the link and goes on; which one is theirs to settle.
  const home = Promise.any([page, tab].map((each) => each.waitForURL(/\/(home|create-passkey)$/)));
  await Promise.all([page, tab].map((each) => each.goto(link, { waitUntil: 'commit' })));
  await home;
  // In a tab that is not on its way anywhere.
  const later = await context.newPage();
  await later.goto('/home');
  await expect(later).toHaveURL(/\/home$/);
  await later.goto(link);
  await expect(new LinkSignInPage(later).signedIn).toBeVisible();
});

test('a used link opens nothing for anybody else', async ({ page, outbox, person, otherBrowser }) => {
  await new LinkSignInPage(page).ask(person.email);
  const link = await outbox.linkTo(person.email, subjects.magicLink);
  await page.goto(link, { waitUntil: 'commit' });
  await expect(page).not.toHaveURL(/magic-link/);
  const elsewhere = new LinkSignInPage(await otherBrowser.newPage());
  await elsewhere.page.goto(link);
  await expect(elsewhere.used).toBeVisible();
});

test.describe('without JavaScript', () => {
  test.use({ javaScriptEnabled: false });

  test('asking for a link and using it take one press of a button each', async ({ page, outbox, person }) => {
    await new LinkSignInPage(page).ask(person.email, '/settings');
    await page.goto(await outbox.linkTo(person.email, subjects.magicLink));
    await page.getByRole('button', { name: 'Continue', exact: true }).click();
    await expect(new CreatePasskeyPage(page).heading).toBeVisible();
    await new CreatePasskeyPage(page).skip.click();
    await expect(page).toHaveURL(/\/settings$/);
  });
});
