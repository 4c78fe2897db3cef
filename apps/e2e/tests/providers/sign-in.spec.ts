import type { Page } from '@playwright/test';
import { signUpAndProve } from '../../fixtures/account';
import { continueAs, expect, test } from '../../fixtures/provider-test';
import { SecurityPage } from '../../pages/security.po';

const said = (page: Page) => page.locator('main').getByRole('status').filter({ hasText: /\S/ });

test('somebody with an account elsewhere signs up with it, leaves and comes back in, where they wanted to go', async ({
  page,
  newPersonThere,
}) => {
  const person = newPersonThere();
  const visited: string[] = [];
  page.on('framenavigated', (frame) => visited.push(frame.url()));
  await page.goto('/settings');
  await expect(page).toHaveURL('/auth/sign-in?returnTo=%2Fsettings');
  await continueAs(page, person);
  await expect(page).toHaveURL('/settings');
  await expect(page.getByText(person.email).first()).toBeVisible();
  await page.goto('/home');
  await expect(page.getByText('Another account of yours')).toBeVisible();
  const session = (await page.context().cookies()).find(({ name }) => name.endsWith('session_token'))?.value ?? '';
  expect(visited.join(' ')).not.toContain(decodeURIComponent(session).split('.')[0]);
  expect((await page.context().cookies()).filter(({ name }) => name.includes('.oauth_'))).toEqual([]);

  const security = new SecurityPage(page);
  await security.goto();
  await security.signOut();
  await page.goto('/auth/sign-in');
  await page.getByRole('button', { name: /^Continue with localhost/ }).click();
  await expect(page).toHaveURL('/home');
});

test('it works without JavaScript, past a form-action that allows this site alone', async ({
  browser,
  site,
  newPersonThere,
}) => {
  const person = newPersonThere();
  const context = await browser.newContext({ baseURL: site.url, javaScriptEnabled: false });
  const page = await context.newPage();
  const first = await page.goto('/auth/sign-up?returnTo=/settings');
  expect(first?.headers()['content-security-policy']).toContain("form-action 'self';");
  await continueAs(page, person);
  await expect(page).toHaveURL('/settings');
  await page.goBack();
  await expect(page).not.toHaveURL(/provider\/submit/);
  await context.close();
});

test('whoever says no over there is back where they were, with a sentence and nothing changed', async ({ page }) => {
  for (const path of ['/auth/sign-in', '/auth/sign-up']) {
    await page.goto(`${path}?returnTo=/settings`);
    await page.getByRole('button', { name: /^Continue with localhost/ }).click();
    await page.getByRole('button', { name: 'Cancel' }).click();
    await expect(page).toHaveURL(new RegExp(`${path}\\?returnTo=%2Fsettings$`));
    await expect(said(page)).toHaveText(/^You cancelled at localhost:\d+\. Nothing has changed\.$/);
  }
});

test('an address that the provider does not vouch for makes no account', async ({ page, newPersonThere, outbox }) => {
  for (const more of [{ email_verified: false }, { email_verified: undefined }, { email: undefined }]) {
    await page.context().clearCookies();
    const person = newPersonThere(more);
    await page.goto('/auth/sign-in');
    await continueAs(page, person);
    await expect(said(page)).toHaveText(/does not vouch for an email address of yours/);
    await page.goto('/settings');
    await expect(page).toHaveURL(/\/auth\/sign-in/);
    if (person.email) expect(await outbox.mailsTo(person.email)).toEqual([]);
  }
});

test('an address never joins an identity to an account that has proven it', async ({
  page,
  otherBrowser,
  person,
  newPersonThere,
  outbox,
}) => {
  await signUpAndProve(page, outbox, person);
  const stranger = await otherBrowser.newPage();
  await stranger.goto('/auth/sign-in');
  await continueAs(stranger, newPersonThere({ email: person.email.toUpperCase() }));
  await expect(said(stranger)).toHaveText(/^There is an account with your address already\. Sign in to it/);
  await stranger.goto('/home');
  await expect(stranger).toHaveURL(/\/auth\/sign-in/);
});

test('a site without a provider that somebody names refuses, and GitHub’s page is asked for the right things', async ({
  page,
  request,
  site,
}) => {
  const headers = { origin: site.url };
  const start = (provider: string) => request.post('/api/auth/sign-in/social', { data: { provider }, headers });
  expect((await start('google')).status()).toBe(404);
  expect((await request.get('/api/auth/callback/google')).status()).toBe(404);
  const { url } = await (await start('github')).json();
  const { origin, pathname, searchParams } = new URL(url);
  expect(origin + pathname).toBe('https://github.com/login/oauth/authorize');
  expect(Object.fromEntries(searchParams)).toMatchObject({
    client_id: 'an-id-for-github',
    redirect_uri: `${site.url}/api/auth/callback/github`,
    scope: 'read:user user:email',
    code_challenge_method: 'S256',
  });
  await page.goto('/auth/sign-in');
  await expect(page.getByRole('button', { name: /^Continue with / })).toHaveText([
    /^Continue with GitHub$/,
    /^Continue with localhost:\d+$/,
  ]);
});
