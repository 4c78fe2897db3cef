import { openDatabaseWire } from '../../fixtures/database-wire';
import { Outbox, subjects } from '../../fixtures/outbox';
import { newPerson } from '../../fixtures/person';
import { expect, test } from '../../fixtures/process-test';
import { SignUpPage } from '../../pages/sign-up.po';

test('a page that shows no more than name and address asks the database nothing, also right after a sign-in', async ({
  page,
  migrate,
  startApp,
  port,
  database,
  dataDir,
}) => {
  test.skip(!database, 'what is asked can be seen on the way to PostgreSQL only');
  const url = database?.replace(/\w+$/, 'stories_pages') ?? '';
  const settings = { DATABASE_URL: url, NEXT_PUBLIC_AUTH_PASSKEY: 'true' };
  expect((await migrate('on', settings)).code).toBe(0);
  const wire = await openDatabaseWire(url);
  try {
    await startApp('on', { ...settings, DATABASE_URL: wire.address }).ready();
    const site = `http://localhost:${port}`;
    const person = newPerson();
    await page.goto(`${site}/auth/sign-up`);
    await new SignUpPage(page).signUp(person);
    await page.goto(await new Outbox(dataDir).linkTo(person.email, subjects.proof), { waitUntil: 'commit' });
    await expect(page).toHaveURL(`${site}/home`);
    expect(wire.take(), 'the wire sees what is asked').not.toEqual([]);

    await expect
      .poll(
        async () => {
          wire.take();
          await page.goto(`${site}/`);
          await expect(page.getByText(person.email)).toBeVisible();
          return wire.take();
        },
        { message: 'the copy in the cookie is made once' },
      )
      .toEqual([]);
  } finally {
    wire.close();
  }
});
