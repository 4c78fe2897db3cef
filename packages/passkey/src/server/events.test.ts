import { beforeAll, expect, test } from 'vitest';
import { origin } from '../../test/browser';
import { createTestApp, type TestApp } from '../../test/test-app';
import { SoftwareAuthenticator } from '../testing/software-authenticator';
import type { PasskeyEvent } from './events';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});

const eventsOf = (userId: string) =>
  app.events.filter((event: PasskeyEvent) => 'userId' in event && event.userId === userId && event.type !== 'started');
const client = { at: expect.any(Date), userAgent: 'Mozilla/5.0 (Test)', address: '203.0.113.0' };

test('the life of a passkey is told event by event, with its name and who did it', async () => {
  const { person, browser } = await app.signedIn();
  const { body } = await browser.register(new SoftwareAuthenticator(), {}, 'First');
  const passkey = { userId: person.id, passkeyId: body.id as string };
  await browser.post('/passkey/update-passkey', { id: passkey.passkeyId, name: 'Second' });
  await browser.post('/passkey/delete-passkey', { id: passkey.passkeyId });
  expect(eventsOf(person.id)).toEqual([
    { type: 'added', ...passkey, name: 'First', automatic: false, userVerified: true, client },
    { type: 'renamed', ...passkey, name: 'Second', client },
    { type: 'removed', ...passkey, name: 'Second', client },
  ]);
});

test('a sign-in says with which browser, of which no more than so much is kept, and from which network', async () => {
  const { person, browser } = await app.signedIn();
  const authenticator = new SoftwareAuthenticator();
  const { body } = await browser.register(authenticator);
  const elsewhere = app.openBrowser();
  elsewhere.headers['user-agent'] = 'x'.repeat(2000);
  elsewhere.headers['x-forwarded-for'] = '2001:db8:a:b::1';
  expect((await elsewhere.signIn(authenticator)).status).toBe(200);
  expect(eventsOf(person.id).at(-1)).toEqual({
    type: 'signed-in',
    userId: person.id,
    passkeyId: body.id,
    userVerified: true,
    attachment: 'platform',
    client: { at: expect.any(Date), userAgent: 'x'.repeat(512), address: '2001:db8:a::' },
  });
});

test('no event holds a key, a challenge or a token', async () => {
  const { home, authenticator } = await app.withPasskey();
  const creation = await home.registrationOptions();
  const [signIn, stepUp] = [await home.authenticationOptions(), await home.stepUpOptions()];
  const answers = [
    await home.verifyRegistration(new SoftwareAuthenticator().create(creation, { origin })),
    await home.verifyStepUp(authenticator.get(stepUp, { origin })),
    await home.verifyAuthentication(authenticator.get(signIn, { origin })),
    await home.verifyAuthentication(authenticator.get(signIn, { origin })),
  ];
  expect(answers.map(({ status }) => status)).toEqual([200, 200, 200, 400]);
  const { rows: keys } = await app.client.query<{ secret: string }>('select "publicKey" as secret from passkey');
  const { rows: tokens } = await app.client.query<{ secret: string }>('select token as secret from session');
  const secrets = [...keys, ...tokens].map(({ secret }) => secret);
  expect(secrets.length).toBeGreaterThan(3);
  const told = JSON.stringify(app.events);
  for (const secret of [...secrets, creation.challenge, signIn.challenge, stepUp.challenge])
    expect(told).not.toContain(secret);
});
