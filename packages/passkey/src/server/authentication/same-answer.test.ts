import { expect, test } from 'vitest';
import { createTestApp } from '../../../test/test-app';
import type { SoftwareAuthenticator, Surroundings } from '../../testing/software-authenticator';

const flipLast = (data: Uint8Array) => data.map((byte, index) => (index === data.length - 1 ? byte ^ 1 : byte));

test('whatever is wrong with an answer, it is refused in the same words', async () => {
  const app = await createTestApp();
  const tamperings: Partial<Surroundings>[] = [
    { signature: flipLast },
    { origin: 'https://evil.example' },
    { rpId: 'evil.example' },
    { crossOrigin: true },
    { userHandle: Buffer.alloc(64, 1).toString('base64url') },
    { userHandle: null },
    { flags: { up: false } },
    { flags: { uv: false } },
    { flags: { be: false, bs: false } },
    { counter: 4 },
    { signature: () => new Uint8Array() },
  ];
  const said = new Set<string>();
  for (const tampering of tamperings) {
    const { browser, authenticator } = await app.withPasskey({ counts: true });
    await app.openBrowser().signIn(authenticator, { counter: 9 });
    const { status, text } = await browser.signIn(authenticator, { counter: 10, ...tampering });
    said.add(`${status} ${text}`);
  }
  // An account whose address is not proven.
  const { person, browser, authenticator } = await app.withPasskey();
  await app.client.query('update "user" set "emailVerified" = false where id = $1', [person.id]);
  const { status, text } = await browser.signIn(authenticator);
  said.add(`${status} ${text}`);
  expect([...said]).toEqual([expect.stringMatching(/^401 .*"AUTHENTICATION_FAILED"/)]);
});

test('whoever asks too often is refused in the same words, whether there is such a passkey or not', async () => {
  const app = await createTestApp({
    passkey: { optionsLimit: { window: 60, max: 1000 }, credentialLimit: { window: 60, max: 2 } },
    options: { rateLimit: { enabled: true, max: 1000, customRules: { '/sign-in/email': false } } },
  });
  const known = await app.withPasskey();
  const removed = await app.withPasskey();
  await app.client.query('delete from passkey where id = $1', [removed.passkey.id]);
  const ask = async (authenticator: SoftwareAuthenticator) => {
    const browser = app.openBrowser();
    for (const _ of [1, 2]) await browser.signIn(authenticator, { flags: { uv: false } });
    const { status, text } = await browser.signIn(authenticator);
    return [status, text];
  };
  const said = await ask(known.authenticator);
  expect(said[0]).toBe(429);
  expect(await ask(removed.authenticator)).toEqual(said);
});
