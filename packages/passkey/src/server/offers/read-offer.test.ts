import { beforeAll, describe, expect, test } from 'vitest';
import type { Browser } from '../../../test/browser';
import { recordStatements } from '../../../test/statement-log';
import { createTestApp, type TestApp } from '../../../test/test-app';
import { SoftwareAuthenticator } from '../../testing/software-authenticator';
import { readOffer } from './read-offer';

let app: TestApp;
beforeAll(async () => {
  app = await createTestApp();
});

const windows = 'Mozilla/5.0 (Windows NT 10.0; Win64; x64) Chrome/140.0 Safari/537.36';
const iphone = 'Mozilla/5.0 (iPhone; CPU iPhone OS 18_0 like Mac OS X) Version/18.0 Safari/604.1';

const offered = async (browser: Browser, here = app) => {
  const { body } = await browser.get('/get-session');
  const { session, user } = body as { session: { id: string; authMethod: string }; user: { id: string } };
  return readOffer({ context: await here.auth.$context }, user.id, session);
};

/** A passkey of an account, and how a browser elsewhere reaches it: the same keys behind another attachment. */
const keptIn = (transports: string[]) => {
  const kept = new SoftwareAuthenticator({ transports, attachment: 'platform' });
  const reached = new SoftwareAuthenticator({ transports, attachment: 'cross-platform' });
  return {
    kept,
    across() {
      reached.credentials.push(...kept.credentials);
      return reached;
    },
  };
};

/** Somebody whose phone has a passkey, signed in on a computer with it. */
const signedInByPhone = async (transports = ['internal', 'hybrid'], here = app) => {
  const { person, browser: phone } = await here.signedIn();
  phone.headers['user-agent'] = iphone;
  const { kept, across } = keptIn(transports);
  await phone.register(kept);
  const computer = here.openBrowser();
  computer.headers['user-agent'] = windows;
  const answer = await computer.signIn(across());
  expect(answer.body).toMatchObject({ passkey: { attachment: 'cross-platform' } });
  return { person, phone, computer };
};

/** Another passkey of somebody, made on another computer of the same kind. */
const atTheDesk = async (
  { email, password }: { email: string; password: string },
  settings?: ConstructorParameters<typeof SoftwareAuthenticator>[0],
) => {
  const own = new SoftwareAuthenticator(settings);
  const desk = app.openBrowser();
  desk.headers['user-agent'] = windows;
  await desk.post('/sign-in/email', { email, password });
  expect((await desk.register(own)).status).toBe(200);
  return { desk, own };
};

describe('what is offered after a sign-in', () => {
  test('is a passkey, to an account that has none', async () => {
    const { browser } = await app.signedIn();
    expect(await offered(browser)).toBe('create');
    await browser.register(new SoftwareAuthenticator());
    expect(await offered(browser)).toBeNull();
  });

  test('is one on this device, after a sign-in with the passkey of a phone beside it', async () => {
    const { computer } = await signedInByPhone();
    expect(await offered(computer)).toBe('create-here');
  });

  test('is nothing after a sign-in on the phone itself, or with a security key', async () => {
    const { home, browser, authenticator } = await app.withPasskey();
    expect(await offered(home)).toBeNull();
    await browser.signIn(authenticator);
    expect(await offered(browser)).toBeNull();
    const { computer } = await signedInByPhone(['usb', 'nfc']);
    expect(await offered(computer)).toBeNull();
  });

  test('is nothing by a password, though the account knows the phone', async () => {
    const { person } = await signedInByPhone();
    const browser = app.openBrowser();
    await browser.post('/sign-in/email', { email: person.email, password: person.password });
    expect(await offered(browser)).toBeNull();
  });

  test('is nothing where the account has used a passkey on this kind of device, and still is on others', async () => {
    const { person, computer, phone } = await signedInByPhone();
    const { desk, own } = await atTheDesk(person);
    await desk.signIn(own);
    expect(await offered(computer)).toBeNull();
    expect(await offered(phone)).toBeNull();
    desk.headers['user-agent'] = iphone;
    await desk.signIn(own);
    expect(await offered(computer)).toBe('create-here');
  });

  test.each<[string, ConstructorParameters<typeof SoftwareAuthenticator>[0]]>([
    ['in some device', {}],
    ['in some device alone', { flags: { be: false, bs: false }, transports: ['internal'] }],
    ['with whatever is synced', { attachment: 'cross-platform', transports: [] }],
    ['in a device that was reached from another', { attachment: 'cross-platform', flags: { be: false, bs: false } }],
  ])('is nothing while another passkey was not used yet, which may be on this device: %s', async (_, settings) => {
    const { person, computer } = await signedInByPhone();
    await atTheDesk(person, settings);
    expect(await offered(computer)).toBeNull();
  });

  test('is one on this device beside a security key, used or not, which is nobody’s device', async () => {
    const { person, computer } = await signedInByPhone();
    const key = { attachment: 'cross-platform', flags: { be: false, bs: false }, transports: ['usb'] } as const;
    const { desk, own } = await atTheDesk(person, { ...key, transports: [...key.transports] });
    expect(await offered(computer)).toBe('create-here');
    await desk.signIn(own);
    expect(await offered(computer)).toBe('create-here');
  });

  test('is nothing once "not now" was said, or the account has as many passkeys as it may have', async () => {
    const { computer } = await signedInByPhone();
    await computer.post('/passkey/answer-offer', { answer: 'later' });
    expect(await offered(computer)).toBeNull();
    const full = await createTestApp({ passkey: { maxPasskeys: 1 } });
    const { computer: another } = await signedInByPhone(undefined, full);
    expect(await offered(another, full)).toBeNull();
  });

  test('is nothing while there are no passkeys, without a statement; else it is read in one wait', async () => {
    const off = await createTestApp({ withoutPasskeys: true });
    const { browser } = await off.signedIn();
    const { computer, person } = await signedInByPhone();
    const [{ body: visit }, { body: here }] = [await browser.get('/get-session'), await computer.get('/get-session')];
    const [without, withThem] = [await off.auth.$context, await app.auth.$context];
    const log = recordStatements(app.client);
    expect(await readOffer({ context: without }, 'x', visit.session as { id: string })).toBeNull();
    expect(log.statements).toHaveLength(0);
    expect(await readOffer({ context: withThem }, person.id, here.session as { id: string })).toBe('create-here');
    expect([log.statements.length, log.waits()]).toEqual([3, 1]);
  });

  test('leaves how the passkey was reached to the server: no answer about the session tells it', async () => {
    const { computer } = await signedInByPhone();
    expect((await computer.get('/get-session')).text).not.toContain('passkeyAttachment');
  });
});
