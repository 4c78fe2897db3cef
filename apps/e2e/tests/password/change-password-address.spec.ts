import { signUpAndProve } from '../../fixtures/account';
import { expect, test } from '../../fixtures/test';
import { SignInPage } from '../../pages/sign-in.po';

test('the address that password managers know leads to where the password is changed', async ({
  page,
  outbox,
  person,
  baseURL,
}) => {
  const answer = await page.request.get('/.well-known/change-password', { maxRedirects: 0 });
  expect(answer.status()).toBe(303);
  expect(answer.headers().location).toBe(`${baseURL}/settings/security?change=password`);

  await signUpAndProve(page, outbox, person);
  await page.context().clearCookies();
  await page.goto('/.well-known/change-password');
  await expect(page).toHaveURL(/\/auth\/sign-in/);
  await new SignInPage(page).signIn(person);
  await expect(page.getByLabel('Current password')).toBeFocused();
});
