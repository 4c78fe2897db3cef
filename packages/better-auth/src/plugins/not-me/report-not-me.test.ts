import { type OnPasskeyEvent, type PasskeyEvent, passkey } from '@kit/passkey';
import { stepUp } from '@kit/passkey/step-up';
import { betterAuth } from 'better-auth';
import { memoryAdapter } from 'better-auth/adapters/memory';
import { expect, it } from 'vitest';
import { Browser } from '../../../test/browser';
import { notMe } from './plugin';
import { sealReport } from './report';

const site = 'http://localhost:3000';
const password = 'a password that is long enough';
const older = { version: 1, value: 'the first secret'.padEnd(40, '.') };
const newest = { version: 2, value: 'the second secret'.padEnd(40, '.') };

const emptyStore = (): Record<string, Record<string, unknown>[]> =>
  Object.fromEntries(
    ['user', 'session', 'account', 'verification', 'passkey', 'passkeyUserHandle', 'passkeyOffer'].map((name) => [
      name,
      [],
    ]),
  );

/** Better Auth with passkeys and the plugin alone, in either state of the kit's switch. */
const createSite = async ({ onEvent = () => {}, secrets = [newest], store = emptyStore() } = {}) => {
  const auth = betterAuth({
    baseURL: site,
    secrets,
    database: memoryAdapter(store),
    emailAndPassword: { enabled: true },
    logger: { disabled: true },
    rateLimit: { enabled: false },
    plugins: [
      stepUp(),
      passkey({ rpID: 'localhost', rpName: 'Test', origins: [site] }),
      notMe({ onEvent: onEvent as OnPasskeyEvent }),
    ],
  });
  return { auth, context: await auth.$context, store, openBrowser: () => new Browser(auth.handler, site) };
};

/** Somebody signed in whose account has got a passkey, and the token of the mail that says so. */
const noticed = async (
  { context, openBrowser }: Awaited<ReturnType<typeof createSite>>,
  createdAutomatically = false,
) => {
  const browser = openBrowser();
  await browser.post('/sign-up/email', { name: 'Ada', email: 'ada@example.com', password });
  const user = (await context.internalAdapter.findUserByEmail('ada@example.com'))?.user ?? { id: '', email: '' };
  const row = { userId: user.id, name: 'Not mine', credentialID: 'x', publicKey: 'x', counter: 0 };
  const facts = { deviceType: 'singleDevice', backedUp: false, createdAt: new Date(), createdAutomatically };
  const { id: passkeyId } = await context.adapter.create<{ id: string }>({
    model: 'passkey',
    data: { ...row, ...facts } as never,
  });
  const token = sealReport(context, user, { kind: 'passkeyAdded', credentialId: passkeyId, issuedAt: new Date() });
  return { browser, user, passkeyId, token };
};

it('tells the hook which passkey a report removed, and who made the report', async () => {
  const events: PasskeyEvent[] = [];
  const here = await createSite({ onEvent: (...[event]: unknown[]) => void events.push(event as PasskeyEvent) });
  const { browser, user, passkeyId, token } = await noticed(here);
  expect(await browser.post('/not-me', { token })).toMatchObject({ status: 200, body: { passkeyRemoved: true } });
  const client = { at: expect.any(Date), userAgent: 'Mozilla/5.0 (Test)', address: expect.stringMatching(/\.0$/) };
  expect(events).toEqual([{ type: 'removed', userId: user.id, passkeyId, name: 'Not mine', client }]);
  expect(here.store.passkey).toEqual([]);
});

it('lets no passkey be made without a prompt again, once one that was is reported', async () => {
  const here = await createSite();
  const { browser, user, token } = await noticed(here, true);
  expect((await browser.post('/not-me', { token })).status).toBe(200);
  expect(here.store.passkeyOffer).toMatchObject([{ userId: user.id, noUpgrades: true }]);
});

it('answers as ever where the hook throws: the link works once', async () => {
  const here = await createSite({
    onEvent: () => {
      throw new Error('hook');
    },
  });
  const { browser, token } = await noticed(here);
  expect(await browser.post('/not-me', { token })).toMatchObject({ status: 200, body: { passkeyRemoved: true } });
  expect((await browser.post('/not-me', { token })).status).toBe(400);
});

it('takes the cookie of the session it ended away, also one that an older secret signed', async () => {
  const before = await createSite({ secrets: [older] });
  const { browser, token } = await noticed(before);
  const rotated = (await createSite({ secrets: [newest, older], store: before.store })).openBrowser();
  for (const [name, value] of browser.jar) rotated.jar.set(name, value);
  const answer = await rotated.post('/not-me', { token });
  expect(answer.status).toBe(200);
  expect(answer.cookies.join()).toMatch(/session_token=;.*max-age=0/i);
});
