import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openPage, type Page, stubDocument } from '../../test/page';
import { addPasskey } from './add-passkey';
import { type ArmedAutofill, startAutofill } from './autofill';
import { signInWithPasskey } from './sign-in';
import type { SignedIn } from './types';

const second = 1000;
const minute = 60 * second;

let page: Page;
let tab: ReturnType<typeof stubDocument>;
let stop: () => void;
/** What the person may do with the request that waits. */
let waiting: { choose: () => void; fail: (name: string) => void };
const signedIn: SignedIn[] = [];

beforeEach(async () => {
  page = await openPage();
  tab = stubDocument();
  await addPasskey();
  await page.browser.post('/sign-out', {});
  page.asked.length = 0;
  page.requests.length = 0;
  signedIn.length = 0;
  page.prompt.answer = (make) =>
    new Promise((resolve, reject) => {
      const fail = (name: string) => reject(new DOMException('no', name));
      waiting = { choose: () => resolve(make()), fail };
    });
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
});
afterEach(async () => {
  stop();
  // The browser lets go a moment later; the next test begins with none waiting.
  await pass(second);
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const start = (armed?: ArmedAutofill) => {
  stop = startAutofill({ onSignedIn: (data) => signedIn.push(data), armed });
};
/** So many conditional requests have been made by now. */
const armedTimes = (times: number) =>
  vi.waitFor(() => expect(page.asked.filter(({ mediation }) => mediation === 'conditional')).toHaveLength(times));
const pass = (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds);
const chooses = async () => {
  waiting.choose();
  await vi.waitFor(() => expect(signedIn).toMatchObject([{ session: { authMethod: 'passkey' } }]));
};
const challenges = () => page.asked.map(({ publicKey }) => publicKey.challenge);

describe('the autofill', () => {
  test('waits in the form, signs in whom it is chosen by, and says so once', async () => {
    start();
    await armedTimes(1);
    await chooses();
    await pass(10 * minute);
    expect([page.asked.length, signedIn.length, vi.getTimerCount()]).toEqual([1, 1, 0]);
  });

  test('still signs in after six idle minutes, and after an hour', async () => {
    start();
    await armedTimes(1);
    await pass(6 * minute);
    await armedTimes(2);
    await pass(54 * minute);
    await vi.waitFor(() => expect(new Set(challenges()).size).toBe(page.asked.length));
    await chooses();
  });

  test('is armed with a new challenge well before the old one is refused', async () => {
    start();
    await armedTimes(1);
    await pass(4 * minute - second);
    expect(page.asked).toHaveLength(1);
    await pass(2 * second);
    await armedTimes(2);
    expect(new Set(challenges()).size).toBe(2);
  });

  test('gives way to another ceremony, and is there again once that has ended', async () => {
    start();
    await armedTimes(1);
    await pass(10 * second);
    const button = signInWithPasskey();
    await vi.waitFor(() => expect(page.asked).toHaveLength(2));
    await pass(minute);
    expect(page.asked).toHaveLength(2);
    waiting.fail('NotAllowedError');
    expect(await button).toMatchObject({ error: { code: 'CANCELLED' } });
    await armedTimes(2);
    await chooses();
  });

  test('leaves a page alone that another ceremony has signed in, and that is on its way elsewhere', async () => {
    start();
    await armedTimes(1);
    await pass(10 * second);
    const button = signInWithPasskey();
    await vi.waitFor(() => expect(page.asked).toHaveLength(2));
    waiting.choose();
    expect(await button).toMatchObject({ error: null });
    await pass(4 * second);
    expect(page.asked).toHaveLength(2);
    stop();
    await pass(minute);
    expect(page.asked).toHaveLength(2);
  });

  test('is there again at once after a cancel, with the same challenge and no request', async () => {
    start();
    await armedTimes(1);
    await pass(10 * second);
    waiting.fail('NotAllowedError');
    await armedTimes(2);
    expect([page.requests.length, new Set(challenges()).size]).toEqual([1, 1]);
    await chooses();
  });

  test('signals a passkey that nobody knows, and is there again with a new challenge', async () => {
    await page.app.client.query('delete from passkey where "userId" = $1', [page.person.id]);
    start();
    await armedTimes(1);
    await pass(10 * second);
    waiting.choose();
    await vi.waitFor(() => expect(page.signalled).toMatchObject([{ signal: 'unknown' }]));
    await pass(second);
    await armedTimes(2);
    expect(new Set(challenges()).size).toBe(2);
    expect(signedIn).toEqual([]);
  });
});

describe('what fails again and again', () => {
  test('in the browser is tried less and less often, and works when that does again', async () => {
    page.prompt.answer = () => Promise.reject(new DOMException('no', 'NotAllowedError'));
    start();
    await armedTimes(1);
    await pass(10 * second);
    expect(page.asked.length).toBeLessThanOrEqual(5);
    await pass(10 * minute);
    expect(page.asked.length).toBeGreaterThan(10);
    expect(page.asked.length).toBeLessThanOrEqual(20);
    page.prompt.answer = async (make) => make();
    await pass(minute);
    await vi.waitFor(() => expect(signedIn).toHaveLength(1));
  });

  test.each([
    ['without a network', () => Promise.reject(new TypeError('Failed to fetch')), 20],
    ['at a server that is down', async () => new Response('', { status: 503 }), 20],
    ['at a server that limits', async () => new Response('', { status: 429 }), 12],
  ])('%s is tried less and less often', async (_, answer, most) => {
    let tries = 0;
    const { fetch } = globalThis;
    vi.stubGlobal('fetch', () => {
      tries += 1;
      return answer();
    });
    start();
    await pass(0);
    await pass(10 * minute);
    expect(tries).toBeGreaterThan(5);
    expect(tries).toBeLessThanOrEqual(most);
    vi.stubGlobal('fetch', fetch);
    await pass(minute);
    await armedTimes(1);
    await chooses();
  });

  test.each(['SecurityError', 'NotSupportedError'])('for good, by a %s, is given up', async (name) => {
    start();
    await armedTimes(1);
    waiting.fail(name);
    await pass(10 * minute);
    expect([page.asked.length, vi.getTimerCount()]).toEqual([1, 0]);
  });
});

describe('the life of the page', () => {
  test('a tab that is hidden is not armed before somebody sees it', async () => {
    tab.hide();
    start();
    await pass(10 * minute);
    expect(page.asked).toEqual([]);
    tab.show();
    await armedTimes(1);
    await chooses();
  });

  test('a tab somebody returns to is armed anew, a moment later', async () => {
    start();
    await armedTimes(1);
    await pass(minute);
    tab.hide();
    await pass(minute);
    tab.show();
    await pass(0.5 * second);
    expect(page.asked).toHaveLength(1);
    await pass(second);
    await armedTimes(2);
    await chooses();
  });

  test('what was chosen while another application covered the page signs in when it is back', async () => {
    start();
    await armedTimes(1);
    await pass(minute);
    tab.hide();
    await pass(20 * second);
    waiting.choose();
    tab.show();
    await vi.waitFor(() => expect(signedIn).toHaveLength(1));
  });

  test('a hidden tab is not armed anew over and over while its challenge ages', async () => {
    start();
    await armedTimes(1);
    tab.hide();
    await pass(60 * minute);
    expect(page.asked).toHaveLength(1);
    tab.show();
    await armedTimes(2);
    await chooses();
  });

  test('a page that comes back from the back-forward cache is armed anew', async () => {
    start();
    await armedTimes(1);
    await pass(minute);
    tab.returnFromCache();
    await armedTimes(2);
    await chooses();
  });

  test('once stopped, nothing is asked, listened to or called any more', async () => {
    start();
    await armedTimes(1);
    waiting.choose();
    stop();
    await pass(minute);
    tab.hide();
    tab.show();
    tab.returnFromCache();
    await pass(10 * minute);
    expect([page.asked.length, signedIn.length, vi.getTimerCount()]).toEqual([1, 0, 0]);
  });

  test('a browser without autofill for passkeys is asked nothing', async () => {
    page.capabilities.conditionalGet = false;
    start();
    await pass(10 * minute);
    expect([page.asked, page.requests, vi.getTimerCount()]).toEqual([[], [], 0]);
  });
});

describe('what a script in the page began', () => {
  /** As the script does it, before anything of ours has loaded. */
  const begin = async (): Promise<ArmedAutofill> => {
    const options = (await page.browser.authenticationOptions()) as ArmedAutofill['options'];
    const controller = new AbortController();
    const request = { publicKey: options as never, mediation: 'conditional', signal: controller.signal } as const;
    const credential = navigator.credentials.get(request);
    credential.catch(() => {});
    return { options, since: Date.now(), credential, controller };
  };

  test('is taken over without asking anyone again, and signs in', async () => {
    start(await begin());
    await pass(minute);
    expect([page.asked.length, page.requests]).toEqual([1, []]);
    await chooses();
  });

  test('signs in whoever chose before we were there', async () => {
    const armed = await begin();
    waiting.choose();
    start(armed);
    await vi.waitFor(() => expect(signedIn).toHaveLength(1));
  });

  test('gives way to another ceremony, is armed anew when its challenge ages, and ends when stopped', async () => {
    start(await begin());
    await pass(10 * second);
    const button = signInWithPasskey();
    await vi.waitFor(() => expect(page.asked).toHaveLength(2));
    waiting.fail('NotAllowedError');
    expect(await button).toMatchObject({ error: { code: 'CANCELLED' } });
    await armedTimes(2);
    stop();
    await pass(second);
    start(await begin());
    await pass(4 * minute + second);
    await armedTimes(4);
    stop();
    await pass(second);
    const last = await begin();
    start(last);
    stop();
    expect(last.controller.signal.aborted).toBe(true);
  });

  test('is replaced where it has failed, grown old, or been ended before', async () => {
    const failed = await begin();
    waiting.fail('NotAllowedError');
    start(failed);
    await pass(2 * second);
    await armedTimes(2);
    stop();
    await pass(second);
    const old = await begin();
    await pass(10 * minute);
    start(old);
    await armedTimes(4);
    stop();
    await pass(second);
    // React starts, stops and starts again in development.
    const armed = await begin();
    start(armed);
    stop();
    await pass(second);
    start(armed);
    await armedTimes(6);
    await chooses();
  });
});
