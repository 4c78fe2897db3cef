import { signUpAndProve } from '../../fixtures/account';
import { look } from '../../fixtures/look';
import { test } from '../../fixtures/test';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('everyone can use the pages of a site without passkeys', async ({
  page,
  outbox,
  person,
  baseURL,
  consoleGuard,
}) => {
  consoleGuard.allowStatus(404);
  const lookAt = async (path: string) => {
    for (const value of ['en', 'ar']) {
      await page.context().addCookies([{ name: 'latchkey.language', value, url: baseURL ?? '' }]);
      await page.goto(path);
      await look(page, path, value);
    }
  };
  for (const path of [
    '/',
    '/auth/sign-in',
    '/auth/sign-up',
    '/auth/password-reset',
    '/auth/not-me?token=x',
    '/nowhere',
  ])
    await lookAt(path);
  // In the language of the story.
  await page.context().clearCookies();
  await signUpAndProve(page, outbox, person);
  for (const path of ['/home', '/settings', '/settings/security', '/auth/confirm?maxAge=0', '/dev/mails'])
    await lookAt(path);
});
