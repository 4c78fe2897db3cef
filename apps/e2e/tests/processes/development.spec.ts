import { expect, test } from '../../fixtures/process-test';

test('the daily loop migrates by itself and shows a page in the language of the browser', async ({ run, port }) => {
  test.setTimeout(300_000);
  const development = run('on', ['apps/web/server/dev.mjs']);
  await development.ready();
  const page = await fetch(`http://localhost:${port}/auth/sign-in`, { headers: { 'accept-language': 'ar' } });
  expect([page.status, await page.text()]).toEqual([200, expect.stringContaining('<html lang="ar" dir="rtl"')]);
});
