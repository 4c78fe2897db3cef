import { signUpAndProve } from '../../fixtures/account';
import { look } from '../../fixtures/look';
import { test } from '../../fixtures/test';

test.use({ contextOptions: { reducedMotion: 'reduce' } });

test('everyone can use the pages of a site without passkeys', async ({ page, outbox, person, consoleGuard }) => {
  consoleGuard.allowStatus(404);
  for (const path of [
    '/',
    '/auth/sign-in',
    '/auth/sign-up',
    '/auth/password-reset',
    '/auth/not-me?token=x',
    '/nowhere',
  ]) {
    await page.goto(path);
    await look(page, path);
  }
  await signUpAndProve(page, outbox, person);
  for (const path of ['/home', '/settings', '/settings/security', '/auth/confirm?maxAge=0', '/dev/mails']) {
    await page.goto(path);
    await look(page, path);
  }
});
