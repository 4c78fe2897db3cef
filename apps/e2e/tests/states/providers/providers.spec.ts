import { signUpAndProve } from '../../../fixtures/account';
import { look } from '../../../fixtures/look';
import { say } from '../../../fixtures/say';
import { connectAccount } from '../../../fixtures/server-database';
import { expect, test } from '../../../fixtures/test';

const pages = {
  'sign-in': '/auth/sign-in',
  'sign-in-refused': '/auth/sign-in?error=address_taken&provider=google',
  'sign-up': '/auth/sign-up',
};

for (const [name, path] of Object.entries(pages)) {
  test(`everyone can use ${name} with providers`, async ({ page }) => {
    await page.goto(path);
    await expect(page.getByRole('button', { name: say('Continue with Google') })).toBeVisible();
    await look(page, `providers-${name}`);
  });
}

test('everyone can use the sign-in page where a provider was used last', async ({ page, baseURL }) => {
  const { hostname } = new URL(baseURL ?? '');
  await page.context().addCookies([{ name: 'latchkey.used_ways', value: 'oauth-github', domain: hostname, path: '/' }]);
  await page.goto('/auth/sign-in');
  await expect(page.getByText(say('You used this last time.'))).toBeVisible();
  await look(page, 'providers-sign-in-last-used');
});

test('everyone can use connected accounts', async ({ page, outbox, person, target }) => {
  await signUpAndProve(page, outbox, person);
  await page.goto('/settings/security');
  await look(page, 'providers-security');
  test.skip(!target.database, 'connects an account in the server’s database');
  const database = target.database ?? '';
  await connectAccount(database, person.email, { providerId: 'google', accountId: '1' });
  // One that is off by now.
  await connectAccount(database, person.email, { providerId: 'oidc', accountId: 'https://id.elsewhere.example#1' });
  await page.goto('/settings/security?connected=google');
  await expect(page.getByText(say(/is connected\. You/))).toBeVisible();
  await look(page, 'providers-security-connected');
  await page.goto('/settings/security?error=already_connected&provider=github');
  await look(page, 'providers-security-refused');
});
