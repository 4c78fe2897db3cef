import { readFileSync } from 'node:fs';
import { createAuthClient } from 'better-auth/client';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { origin } from '../../test/browser';
import { openPage, type Page } from '../../test/page';
import { addPasskey } from './add-passkey';
import { passkeyOffClient } from './off';
import { passkeyClient } from './plugin';
import { sendWithFetch } from './send';
import { sendWithClient } from './send-with-client';
import { signInWithPasskey } from './sign-in';
import { stepUpWithPasskey } from './step-up';

let page: Page;
beforeEach(async () => {
  page = await openPage();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

test('adds a passkey, signs in with it and steps up, by the browser and the server together', async () => {
  expect(await addPasskey({ name: 'Laptop' })).toMatchObject({ data: { name: 'Laptop' }, error: null });
  expect(await stepUpWithPasskey()).toMatchObject({ data: { steppedUpWith: 'passkey' }, error: null });
  await page.browser.post('/sign-out', {});
  expect(await signInWithPasskey()).toMatchObject({ data: { session: { authMethod: 'passkey' } }, error: null });
});

test.each([
  ['signing in', () => signInWithPasskey(), '/passkey/generate-authenticate-options'],
  ['adding', () => addPasskey(), '/passkey/generate-register-options'],
  ['stepping up', () => stepUpWithPasskey(), '/passkey/generate-step-up-options'],
])('between a press and the prompt there is one request and no other wait: %s', async (_, ceremony, options) => {
  await addPasskey();
  page.requests.length = 0;
  const waits = vi.spyOn(globalThis, 'setTimeout');
  let before: string[] = [];
  page.prompt.answer = async (make) => {
    before = [...page.requests];
    expect(waits).not.toHaveBeenCalled();
    return make();
  };
  expect(await ceremony()).toMatchObject({ error: null });
  expect(before).toEqual([options]);
});

test.each([
  ['a cancelled prompt', 'NotAllowedError', 'CANCELLED'],
  ['a prompt that nobody answers in time', 'TimeoutError', 'CANCELLED'],
  ['a device that has one already', 'InvalidStateError', 'ALREADY_REGISTERED_HERE'],
])('%s is a state, and the next try works (R2, A2)', async (_, name, code) => {
  for (const ceremony of [addPasskey, signInWithPasskey]) {
    page.prompt.answer = () => Promise.reject(new DOMException('words of the browser', name));
    expect(await ceremony()).toMatchObject({ data: null, error: { code } });
    page.prompt.answer = async (make) => make();
    expect(await ceremony()).toMatchObject({ error: null });
  }
});

test('a new ceremony ends the one that waits, and waits for it to let go', async () => {
  await addPasskey();
  page.prompt.answer = () => new Promise(() => {});
  const waiting = signInWithPasskey({ mediation: 'conditional' });
  const started = () => page.app.events.filter(({ type }) => type === 'started').length;
  await vi.waitFor(() => expect(started()).toBeGreaterThanOrEqual(2), 10_000);
  page.prompt.answer = async (make) => make();
  const second = signInWithPasskey();
  expect(await waiting).toMatchObject({ error: { code: 'ABORTED' } });
  expect(await second).toMatchObject({ error: null });
});

test('a signal ends a ceremony before and during its prompt', async () => {
  const gone = new AbortController();
  gone.abort();
  expect(await signInWithPasskey({ signal: gone.signal })).toMatchObject({ error: { code: 'ABORTED' } });
  page.prompt.answer = () => new Promise(() => {});
  const controller = new AbortController();
  const waiting = addPasskey({ signal: controller.signal });
  setTimeout(() => controller.abort(), 20);
  expect(await waiting).toMatchObject({ error: { code: 'ABORTED' } });
});

test('a signal ends it while the answer of the server is being read, which is no failure of the server', async () => {
  const sendByClient = () => sendWithClient(createAuthClient({ baseURL: origin }).$fetch);
  for (const sender of [sendWithFetch, sendByClient]) {
    const controller = new AbortController();
    vi.stubGlobal('fetch', async (_: string, { signal }: { signal: AbortSignal }) => {
      const start = (body: ReadableStreamDefaultController) => {
        body.enqueue(new TextEncoder().encode('{"challenge":'));
        signal.addEventListener('abort', () => body.error(signal.reason));
        queueMicrotask(() => controller.abort());
      };
      return new Response(new ReadableStream({ start }), { headers: { 'content-type': 'application/json' } });
    });
    expect(await addPasskey({ signal: controller.signal, send: sender() })).toMatchObject({
      error: { code: 'ABORTED' },
    });
  }
});

test('says what stands in the way: no WebAuthn, no network, a step-up, no session', async () => {
  vi.stubGlobal('fetch', () => Promise.reject(new TypeError('Failed to fetch')));
  expect(await signInWithPasskey()).toMatchObject({ error: { code: 'NETWORK' } });
  vi.stubGlobal('PublicKeyCredential', undefined);
  expect(await signInWithPasskey()).toMatchObject({ error: { code: 'NOT_SUPPORTED' } });
  expect(await addPasskey()).toMatchObject({ error: { code: 'NOT_SUPPORTED' } });
});

test('a server that answers in HTML is unavailable, never an exception', async () => {
  vi.stubGlobal('fetch', async () => new Response('<h1>502</h1>', { status: 502 }));
  expect(await sendWithFetch()('/x')).toMatchObject({ data: null, error: { code: 'UNAVAILABLE', status: 502 } });
});

test.each([
  ['in HTML', '<h1>Sign in to this network</h1>'],
  ['in words', '"welcome"'],
  ['with nothing', ''],
])('whoever answers %s on the way to the server signs nobody in and adds nothing', async (_, body) => {
  vi.stubGlobal('fetch', async () => new Response(body, { status: 200 }));
  const unreached = { data: null, error: { code: 'NETWORK' } };
  const client = createAuthClient({ baseURL: origin, plugins: [passkeyClient()] });
  expect(await signInWithPasskey()).toMatchObject(unreached);
  expect(await addPasskey()).toMatchObject(unreached);
  expect(await client.passkey.listUserPasskeys()).toMatchObject(unreached);
});

test("the actions of Better Auth's client do the same, with the server's codes", async () => {
  const client = createAuthClient({ baseURL: origin, plugins: [passkeyClient()] });
  expect(await client.passkey.addPasskey({ name: 'Phone' })).toMatchObject({ data: { name: 'Phone' }, error: null });
  const { data } = await client.passkey.listUserPasskeys();
  const id = data?.[0]?.id ?? '';
  expect(await client.passkey.updatePasskey({ id, name: 'Tablet' })).toMatchObject({
    data: { passkey: { name: 'Tablet' } },
  });
  expect(await client.stepUp.methods()).toMatchObject({ data: { methods: ['passkey', 'password', 'code'] } });
  expect(await client.stepUp.password({ password: 'wrong' })).toMatchObject({
    error: { code: 'INVALID_PASSWORD', status: 401 },
  });
  expect(await client.stepUp.sendCode()).toMatchObject({ data: { sentTo: 'p…@example.test' }, error: null });
  expect(await client.stepUp.code({ code: page.mailbox.wrongCode })).toMatchObject({
    error: { code: 'INVALID_CODE', status: 401 },
  });
  expect(await client.stepUp.code({ code: page.mailbox.code })).toMatchObject({ data: { steppedUpWith: 'code' } });
  expect(await client.passkey.stepUp()).toMatchObject({ data: { steppedUpWith: 'passkey' } });
  expect(await client.passkey.deletePasskey({ id })).toMatchObject({ data: { status: true }, error: null });
  expect(await client.passkey.deletePasskey({ id })).toMatchObject({ error: { code: 'PASSKEY_NOT_FOUND' } });
  await page.browser.post('/sign-out', {});
  expect(await client.passkey.listUserPasskeys()).toMatchObject({ error: { code: 'UNAUTHORIZED' } });
});

test('while passkeys are off every passkey action says so, and password and code still step up', async () => {
  const client = createAuthClient({ baseURL: origin, plugins: [passkeyOffClient()] });
  const off = { data: null, error: { code: 'PASSKEYS_OFF', status: 404 } };
  expect(await client.signIn.passkey()).toMatchObject(off);
  expect(await client.passkey.addPasskey({ name: 'x' })).toMatchObject(off);
  expect(await client.passkey.listUserPasskeys()).toMatchObject(off);
  expect(await client.passkey.deletePasskey({ id: 'x' })).toMatchObject(off);
  expect(await client.stepUp.password({ password: 'right password' })).toMatchObject({ error: null });
  expect(await client.stepUp.sendCode()).toMatchObject({ error: null });
  expect(await client.stepUp.code({ code: page.mailbox.code })).toMatchObject({ data: { steppedUpWith: 'code' } });
});

test('the stand-in for off holds no WebAuthn, nor does anything it imports', () => {
  const seen = new Set<string>();
  const read = (file: string) => {
    if (seen.has(file)) return;
    seen.add(file);
    const source = readFileSync(new URL(`./${file}.ts`, import.meta.url), 'utf8');
    expect(source).not.toMatch(/navigator\.credentials|publicKey|PublicKeyCredential/);
    for (const [, name = ''] of source.matchAll(/^import \{.*\} from '\.\/(.+)'/gm)) read(name);
  };
  read('off');
  expect(seen.size).toBeGreaterThan(3);
});
