import { signUpAndProve } from '../../fixtures/account';
import { expect, test } from '../../fixtures/test';
import { SecurityPage } from '../../pages/security.po';

test('the same authenticator twice is told so in its own words, and nothing is added', async ({
  page,
  outbox,
  person,
  authenticator,
}) => {
  await signUpAndProve(page, outbox, person);
  const security = new SecurityPage(page);
  await security.goto();
  await security.add();
  await security.expectPasskeys(1);
  await security.startAdding();
  await expect(page.getByText(/^This device or password manager already (has|holds) a passkey/)).toBeVisible();
  await security.expectPasskeys(1);
  expect(await authenticator.credentials()).toHaveLength(1);
});
