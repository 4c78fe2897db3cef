import { signUpAndProve } from '../../fixtures/account';
import { expect, test } from '../../fixtures/test';
import { SignInPage } from '../../pages/sign-in.po';

test('a signed-out visitor is sent to sign in and comes back to where they were going', async ({
  page,
  outbox,
  person,
}) => {
  await signUpAndProve(page, outbox, person);
  await page.context().clearCookies();
  await page.goto('/settings/security');
  await expect(page).toHaveURL(/\/auth\/sign-in\?returnTo=/);
  await new SignInPage(page).signIn(person);
  await expect(page).toHaveURL(/\/settings\/security$/);
});

test('a return address of another site is ignored', async ({ page, outbox, person, baseURL, consoleGuard }) => {
  // The last is a path of this site that leads nowhere; and what a page asks as its cookies are cleared is refused.
  consoleGuard.allowStatus(401, 404);
  await signUpAndProve(page, outbox, person);
  const signIn = new SignInPage(page);
  const foreign = [
    'https://evil.example/',
    '//evil.example',
    '/\\evil.example',
    '\\\\evil.example',
    '/\t/evil.example',
    'javascript:alert(1)',
    '/%5C/evil.example/..//evil.example',
  ];
  for (const returnTo of foreign) {
    await page.context().clearCookies();
    await signIn.goto(returnTo);
    await signIn.signIn(person);
    await expect(signIn.submit).toHaveCount(0);
    expect(new URL(page.url()).origin, returnTo).toBe(baseURL);
  }
});
