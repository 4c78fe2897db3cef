import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { allSignals } from '../../test/all-signals';
import { openPage, type Page } from '../../test/page';
import { addPasskey } from './add-passkey';
import { signInWithPasskey } from './sign-in';

let page: Page;
let answerLate = () => {};
beforeEach(async () => {
  page = await openPage();
  await addPasskey();
  page.asked.length = 0;
  page.requests.length = 0;
  vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const aborted = { data: null, error: { code: 'ABORTED' } };
const asks = (times: number) =>
  vi.waitFor(() => expect(page.asked).toHaveLength(times), { interval: 1, timeout: 10_000 });
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);

/** Begins a ceremony whose prompt neither answers nor hears that it was ended; the next one does again. */
const begin = async <T>(ceremony: () => Promise<T>) => {
  page.prompt.isDeaf = true;
  page.prompt.answer = (make) =>
    new Promise((resolve) => {
      answerLate = () => resolve(make());
    });
  const stuck = ceremony();
  await asks(page.asked.length + 1);
  page.prompt.isDeaf = false;
  page.prompt.answer = async (make) => make();
  return { stuck };
};

describe('a prompt that never lets go', () => {
  test('keeps the next ceremony waiting for a second, and no longer', async () => {
    const { stuck } = await begin(() => signInWithPasskey());
    const next = signInWithPasskey();
    await pass(900);
    expect(page.requests).toHaveLength(1);
    await pass(200);
    expect(await stuck).toMatchObject(aborted);
    expect(await next).toMatchObject({ error: null });
  });

  test('is ended a second after whoever began it wants no more', async () => {
    const controller = new AbortController();
    const { stuck } = await begin(() => signInWithPasskey({ signal: controller.signal }));
    controller.abort();
    await pass(1000);
    expect(await stuck).toMatchObject(aborted);
  });

  test('holds up nobody who gives up meanwhile, and whoever comes next still waits for it', async () => {
    const { stuck } = await begin(() => signInWithPasskey());
    const controller = new AbortController();
    const second = signInWithPasskey({ signal: controller.signal });
    controller.abort();
    expect(await second).toMatchObject(aborted);
    const third = signInWithPasskey();
    await pass(900);
    expect(page.requests).toHaveLength(1);
    await pass(200);
    expect(await stuck).toMatchObject(aborted);
    expect(await third).toMatchObject({ error: null });
  });

  test('signs nobody in by what it answers later', async () => {
    const { stuck } = await begin(() => signInWithPasskey());
    const next = signInWithPasskey();
    await pass(1000);
    await Promise.all([stuck, next]);
    page.requests.length = 0;
    answerLate();
    await pass(1000);
    expect(page.requests).toEqual([]);
  });

  test('leaves no dead passkey on the device by one it makes later', async () => {
    const controller = new AbortController();
    const { stuck } = await begin(() => addPasskey({ signal: controller.signal }));
    controller.abort();
    await pass(1000);
    expect(await stuck).toMatchObject(aborted);
    answerLate();
    await pass(0);
    await allSignals();
    const { id } = page.authenticator.credentials.at(-1) ?? {};
    expect(page.signalled).toEqual([{ signal: 'unknown', rpId: 'localhost', credentialId: id }]);
    expect(page.requests.filter((path) => path.includes('verify'))).toEqual([]);
  });
});

test('what was ended before it began ends nothing that waits', async () => {
  page.prompt.answer = (make) =>
    new Promise((resolve) => {
      answerLate = () => resolve(make());
    });
  const waiting = signInWithPasskey({ mediation: 'conditional' });
  await asks(1);
  expect(await signInWithPasskey({ signal: AbortSignal.abort() })).toMatchObject(aborted);
  await pass(60_000);
  answerLate();
  expect(await waiting).toMatchObject({ error: null });
});

test('a server that never says what it thinks of an answer is waited for, twenty seconds and no longer', async () => {
  const time = new AbortController();
  const timeout = vi.spyOn(AbortSignal, 'timeout').mockReturnValue(time.signal);
  const silence = vi.fn(() => new Promise<Response>(() => {}));
  page.network.answer = (response, path) => (path.includes('verify') ? silence() : response);
  const first = signInWithPasskey();
  await vi.waitFor(() => expect(silence).toHaveBeenCalled(), { interval: 1, timeout: 10_000 });
  const next = signInWithPasskey();
  await pass(60_000);
  expect(page.requests).toHaveLength(2);
  page.network.answer = (response) => response;
  expect(timeout).toHaveBeenCalledWith(20_000);
  time.abort(new DOMException('as a browser says it', 'TimeoutError'));
  timeout.mockRestore();
  expect(await first).toMatchObject({ error: { code: 'NETWORK' } });
  expect(await next).toMatchObject({ error: null });
  expect(vi.getTimerCount()).toBe(0);
});
