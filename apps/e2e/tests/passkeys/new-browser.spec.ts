import { expect, test } from '../../fixtures/test';

const cookieName = 'latchkey.passkey_browser';

test('a new browser gets what its challenges are bound to with the page, so that two tabs at once agree', async ({
  page,
  context,
}) => {
  const value = async () => (await context.cookies()).find(({ name }) => name === cookieName)?.value;
  await page.goto('/auth/sign-in');
  const given = await value();
  expect(given).toMatch(/^[\w-]{43}$/);
  const otherTab = await context.newPage();
  await otherTab.goto('/auth/sign-in');
  const options = await page.request.get('/api/auth/passkey/generate-authenticate-options');
  expect(options.status()).toBe(200);
  expect(options.headers()['set-cookie']).toBeUndefined();
  expect(await value()).toBe(given);
});
