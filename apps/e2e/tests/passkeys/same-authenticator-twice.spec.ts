import { signUpWithPasskey } from '../../fixtures/account';
import { expect, test } from '../../fixtures/test';

test('the same authenticator twice is told so in its own words, and nothing is added', async ({
  page,
  outbox,
  person,
  authenticator,
}) => {
  const security = await signUpWithPasskey(page, outbox, person);
  await security.startAdding();
  await expect(page.getByText(/^This device or password manager already (has|holds) a passkey/)).toBeVisible();
  await security.expectPasskeys(1);
  expect(await authenticator.credentials()).toHaveLength(1);
});
