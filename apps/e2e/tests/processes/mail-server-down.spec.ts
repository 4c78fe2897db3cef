import { freePort } from '../../fixtures/app-process';
import { startMailServer } from '../../fixtures/mail-server';
import { newPerson } from '../../fixtures/person';
import { expect, test } from '../../fixtures/process-test';
import { failedMails, makeMailsDue } from '../../fixtures/server-database';
import { SignUpPage } from '../../pages/sign-up.po';

test('a sign-up while the mail server is down is finished once it is up, also when the app was killed meanwhile', async ({
  page,
  migrate,
  startApp,
  port,
  database,
}) => {
  test.skip(!database, 'the mails are looked at from outside, which the embedded database does not allow');
  const mailPort = await freePort();
  const url = database?.replace(/\w+$/, 'stories_mail') ?? '';
  const settings = {
    DATABASE_URL: url,
    EMAIL_SMTP_URL: `smtp://127.0.0.1:${mailPort}`,
    EMAIL_SENDER: 'hello@example.com',
  };
  expect((await migrate('on', settings)).code).toBe(0);
  const first = startApp('on', settings);
  await first.ready();

  const site = `http://localhost:${port}`;
  const person = newPerson();
  const signUp = new SignUpPage(page);
  await page.goto(`${site}/auth/sign-up`);
  await signUp.signUp(person);
  await expect.poll(() => failedMails(url)).toBe(1);
  first.kill();
  await first.ended;

  const up = await startMailServer({ port: mailPort });
  try {
    await makeMailsDue(url);
    await startApp('on', settings).ready();
    await page.goto(await up.linkTo(person.email), { waitUntil: 'commit' });
    await expect(page).toHaveURL(`${site}/home`);
    await expect.poll(() => failedMails(url)).toBe(0);
  } finally {
    await up.close();
  }
});
