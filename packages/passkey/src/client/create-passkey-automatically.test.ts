import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openPage, type Page } from '../../test/page';
import { addPasskey } from './add-passkey';
import { createPasskeyAutomatically } from './create-passkey-automatically';
import { signInWithPasskey } from './sign-in';

let page: Page;
beforeEach(async () => {
  page = await openPage();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const asked = () => vi.waitFor(() => expect(page.asked).not.toHaveLength(0), 10_000);

/** Lets a prompt wait until it is told to answer. */
const answersLater = () => {
  let tell = () => {};
  const told = new Promise<void>((resolve) => {
    tell = resolve;
  });
  page.prompt.answer = async (make) => {
    await told;
    return make();
  };
  return () => tell();
};

describe('a passkey made without a prompt', () => {
  test('is made right after a sign-in by password, in conditional mode, and marked', async () => {
    expect(await createPasskeyAutomatically()).toMatchObject({ data: { createdAutomatically: true }, error: null });
    expect(page.asked).toMatchObject([{ method: 'create', mediation: 'conditional' }]);
    expect(page.requests[0]).toBe('/passkey/generate-register-options?mode=automatic');
  });

  test('names the passkeys there are, so that none is made twice', async () => {
    await addPasskey();
    await createPasskeyAutomatically();
    const ids = page.authenticator.credentials.map(({ id }) => ({ id }));
    expect(page.asked.at(-1)?.publicKey).toMatchObject({ excludeCredentials: ids.slice(0, 1) });
  });

  test('is made by one of two tabs that try at once, the other asks nobody', async () => {
    const results = await Promise.all([createPasskeyAutomatically(), createPasskeyAutomatically()]);
    expect(results.map(({ error }) => error?.code)).toEqual([undefined, 'NOT_AVAILABLE']);
    expect([page.asked.length, page.authenticator.credentials.length]).toEqual([1, 1]);
    expect(page.requests.filter((path) => path.includes('options'))).toHaveLength(1);
    expect(await createPasskeyAutomatically()).toMatchObject({ error: null });
  });

  test('arrives at the server though the page is left meanwhile, which is not asked of one with a prompt', async () => {
    await addPasskey();
    expect(page.keptAlive).toEqual([]);
    await createPasskeyAutomatically();
    expect(page.keptAlive).toEqual(['/passkey/verify-registration']);
  });

  test('is not tried, without a request, where the browser cannot', async () => {
    page.capabilities.conditionalCreate = false;
    expect(await createPasskeyAutomatically()).toMatchObject({ error: { code: 'NOT_AVAILABLE' } });
    expect([page.asked, page.requests]).toEqual([[], []]);
  });

  test.each([
    ['InvalidStateError', 'ALREADY_REGISTERED_HERE'],
    ['NotAllowedError', 'CANCELLED'],
    ['AbortError', 'ABORTED'],
  ])('that ends in %s is the state %s, never a rejection', async (name, code) => {
    page.prompt.answer = () => Promise.reject(new DOMException('no', name));
    expect(await createPasskeyAutomatically()).toMatchObject({ data: null, error: { code } });
  });

  test('ends a sign-in that waits in the autofill, and gives way to whatever the person does', async () => {
    page.prompt.answer = () => new Promise(() => {});
    const autofill = signInWithPasskey({ mediation: 'conditional' });
    await asked();
    const silent = createPasskeyAutomatically();
    expect(await autofill).toMatchObject({ error: { code: 'ABORTED' } });
    await vi.waitFor(() => expect(page.asked).toHaveLength(2), 10_000);
    page.prompt.answer = async (make) => make();
    const added = addPasskey();
    expect(await silent).toMatchObject({ error: { code: 'ABORTED' } });
    expect(await added).toMatchObject({ error: null });
  });

  test.each([
    ['adds a passkey', () => addPasskey(), 'create'],
    ['signs in', () => signInWithPasskey(), 'get'],
  ])('ends nothing that a person who %s is being asked', async (_, ceremony, method) => {
    const answer = answersLater();
    const asks = ceremony();
    await asked();
    expect(await createPasskeyAutomatically()).toMatchObject({ error: { code: 'NOT_AVAILABLE' } });
    expect(page.asked).toMatchObject([{ method }]);
    answer();
    await asks;
    expect(page.asked).toHaveLength(1);
    if (method === 'create') expect(page.authenticator.credentials).toHaveLength(1);
  });

  test('ends nothing that a person began after it, while it was not yet asking', async () => {
    let read = () => {};
    const reading = new Promise<void>((resolve) => {
      read = resolve;
    });
    const signal = navigator.locks.request('latchkey-signals', () => reading);
    const upgrade = createPasskeyAutomatically();
    const answer = answersLater();
    const added = addPasskey();
    await asked();
    read();
    await signal;
    expect(await upgrade).toMatchObject({ error: { code: 'NOT_AVAILABLE' } });
    answer();
    expect(await added).toMatchObject({ error: null });
  });

  test('is an error and no rejection where the browser gives no lock', async () => {
    vi.spyOn(navigator.locks, 'request').mockRejectedValue(new DOMException('no', 'SecurityError'));
    expect(await createPasskeyAutomatically()).toMatchObject({ data: null, error: { code: 'SECURITY' } });
    expect(page.asked).toEqual([]);
  });

  test('waits half a minute and no longer, for a browser that never answers', async () => {
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    page.prompt.answer = () => new Promise(() => {});
    let ended = false;
    const silent = createPasskeyAutomatically().finally(() => {
      ended = true;
    });
    await vi.waitFor(() => expect(page.asked).toHaveLength(1), 10_000);
    await vi.advanceTimersByTimeAsync(29_000);
    expect(ended).toBe(false);
    await vi.advanceTimersByTimeAsync(1_500);
    expect(await silent).toMatchObject({ error: { code: 'ABORTED' } });
  });

  test('ends by a signal, before and while it waits', async () => {
    const controller = new AbortController();
    page.prompt.answer = () => new Promise(() => {});
    const silent = createPasskeyAutomatically({ signal: controller.signal });
    await asked();
    controller.abort();
    expect(await silent).toMatchObject({ error: { code: 'ABORTED' } });
    expect(await createPasskeyAutomatically({ signal: controller.signal })).toMatchObject({
      error: { code: 'ABORTED' },
    });
    expect(page.asked).toHaveLength(1);
  });
});
