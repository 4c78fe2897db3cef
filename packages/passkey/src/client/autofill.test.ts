import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { minute, openWaitingPage, second, type WaitingPage } from '../../test/waiting-page';
import { signInWithPasskey } from './sign-in';

let page: WaitingPage;
beforeEach(async () => {
  page = await openWaitingPage();
});
afterEach(() => page.close());

describe('the autofill', () => {
  test('waits in the form, signs in whom it is chosen by, and says so once', async () => {
    page.start();
    await page.arms(1);
    await page.chooses();
    await page.pass(10 * minute);
    expect([page.asked.length, page.signedIn.length, vi.getTimerCount()]).toEqual([1, 1, 0]);
  });

  test('still signs in after six idle minutes, and after an hour', async () => {
    page.start();
    await page.arms(1);
    await page.pass(6 * minute);
    await page.arms(2);
    await page.pass(54 * minute);
    await vi.waitFor(() => expect(new Set(page.challenges()).size).toBe(page.asked.length), 10_000);
    await page.chooses();
  });

  test('is armed with a new challenge well before the old one is refused', async () => {
    page.start();
    await page.arms(1);
    await page.pass(4 * minute - second);
    expect(page.asked).toHaveLength(1);
    await page.pass(2 * second);
    await page.arms(2);
    expect(new Set(page.challenges()).size).toBe(2);
  });

  test('gives way to another ceremony, and is there again once that has ended', async () => {
    page.start();
    await page.arms(1);
    await page.pass(10 * second);
    const button = signInWithPasskey();
    await page.asks(2);
    await page.pass(minute);
    expect(page.asked).toHaveLength(2);
    page.fail();
    expect(await button).toMatchObject({ error: { code: 'CANCELLED' } });
    await page.arms(2);
    await page.chooses();
  });

  test('leaves a page alone that another ceremony has signed in, and that is on its way elsewhere', async () => {
    page.start();
    await page.arms(1);
    await page.pass(10 * second);
    const button = signInWithPasskey();
    await page.asks(2);
    page.choose();
    expect(await button).toMatchObject({ error: null });
    await page.pass(4 * second);
    expect(page.asked).toHaveLength(2);
    page.stop();
    await page.pass(minute);
    expect(page.asked).toHaveLength(2);
  });

  test('is there again at once after a cancel, with the same challenge and no request', async () => {
    page.start();
    await page.arms(1);
    await page.pass(10 * second);
    page.fail();
    await page.arms(2);
    expect([page.requests.length, new Set(page.challenges()).size]).toEqual([1, 1]);
    await page.chooses();
  });

  test('keeps quiet while the device is told that nobody knows the passkey of another ceremony', async () => {
    await page.app.client.query('delete from passkey where "userId" = $1', [page.person.id]);
    page.start();
    await page.arms(1);
    await page.pass(10 * second);
    const button = signInWithPasskey();
    await page.asks(2);
    page.choose();
    expect(await button).toMatchObject({ error: { code: 'PASSKEY_NOT_FOUND' } });
    await vi.waitFor(() => expect(page.signalled).toMatchObject([{ signal: 'unknown' }]), 10_000);
    await page.pass(6 * second);
    await page.arms(2);
  });

  test('signals a passkey that nobody knows, and is there again with a new challenge', async () => {
    await page.app.client.query('delete from passkey where "userId" = $1', [page.person.id]);
    page.start();
    await page.arms(1);
    await page.pass(10 * second);
    page.choose();
    await vi.waitFor(() => expect(page.signalled).toMatchObject([{ signal: 'unknown' }]), 10_000);
    await page.pass(6 * second);
    await page.arms(2);
    expect(new Set(page.challenges()).size).toBe(2);
    expect(page.signedIn).toEqual([]);
  });
});

describe('what fails again and again', () => {
  test('in the browser is tried less and less often, and works when that does again', async () => {
    page.prompt.answer = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    page.start();
    await page.arms(1);
    await page.pass(10 * second);
    expect(page.asked.length).toBeLessThanOrEqual(5);
    await page.pass(10 * minute);
    expect(page.asked.length).toBeGreaterThan(10);
    expect(page.asked.length).toBeLessThanOrEqual(20);
    page.prompt.answer = async (make) => make();
    await page.pass(minute);
    await vi.waitFor(() => expect(page.signedIn).toHaveLength(1), 10_000);
  });

  const slowly = (answer: () => Response | Promise<Response>) => () =>
    new Promise<Response>((resolve) => setTimeout(() => resolve(answer()), 5 * second));
  const lost = () => Promise.reject(new TypeError('Failed to fetch'));

  test.each([
    ['without a network', lost, 20],
    ['without a network, found out slowly,', slowly(lost), 20],
    ['at a server that is down', async () => new Response('', { status: 503 }), 20],
    ['at a server that is slow to say that it is down', slowly(() => new Response('', { status: 503 })), 20],
    ['at a server that limits', async () => new Response('', { status: 429 }), 12],
    ['at a server that limits slowly', slowly(() => new Response('', { status: 429 })), 12],
  ])('%s is tried less and less often', async (_, answer, most) => {
    let tries = 0;
    const { fetch } = globalThis;
    vi.stubGlobal('fetch', () => {
      tries += 1;
      return answer();
    });
    page.start();
    await page.pass(0);
    await page.pass(10 * minute);
    expect(tries).toBeGreaterThan(5);
    expect(tries).toBeLessThanOrEqual(most);
    vi.stubGlobal('fetch', fetch);
    await page.pass(2.5 * minute);
    await page.arms(1);
    await page.chooses();
  });

  test.each(['SecurityError', 'NotSupportedError'])('for good, by a %s, is given up', async (name) => {
    page.start();
    await page.arms(1);
    page.fail(name);
    await page.pass(10 * minute);
    expect([page.asked.length, vi.getTimerCount()]).toEqual([1, 0]);
  });
});
