import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { minute, openWaitingPage, second, type WaitingPage } from '../../test/waiting-page';
import type { ArmedAutofill } from './autofill';
import { signInWithPasskey } from './sign-in';

let page: WaitingPage;
beforeEach(async () => {
  page = await openWaitingPage();
});
afterEach(() => page.close());

describe('the life of the page', () => {
  test('a tab that is hidden is not armed before somebody sees it', async () => {
    page.tab.hide();
    page.start();
    await page.pass(10 * minute);
    expect(page.asked).toEqual([]);
    page.tab.show();
    await page.arms(1);
    await page.chooses();
  });

  test('a tab somebody returns to after a while is armed anew, a moment later', async () => {
    page.start();
    await page.arms(1);
    await page.pass(2 * minute);
    page.tab.hide();
    await page.pass(minute);
    page.tab.show();
    await page.pass(0.5 * second);
    expect(page.asked).toHaveLength(1);
    await page.pass(second);
    await page.arms(2);
    await page.chooses();
  });

  test('a request that is young waits on, so that an answer that is slow to come back with the tab signs in', async () => {
    page.start();
    await page.arms(1);
    await page.pass(minute);
    page.tab.hide();
    await page.pass(minute);
    page.tab.show();
    await page.pass(20 * second);
    expect(page.asked).toHaveLength(1);
    await page.chooses();
  });

  test('what was chosen while another application covered the page signs in when it is back', async () => {
    page.start();
    await page.arms(1);
    await page.pass(minute);
    page.tab.hide();
    await page.pass(20 * second);
    page.choose();
    page.tab.show();
    await vi.waitFor(() => expect(page.signedIn).toHaveLength(1), 10_000);
  });

  test('a hidden tab is not armed anew over and over while its challenge ages', async () => {
    page.start();
    await page.arms(1);
    page.tab.hide();
    await page.pass(60 * minute);
    expect(page.asked).toHaveLength(1);
    page.tab.show();
    await page.arms(2);
    await page.chooses();
  });

  test('a page that comes back from the back-forward cache is armed anew', async () => {
    page.start();
    await page.arms(1);
    await page.pass(minute);
    page.tab.returnFromCache();
    await page.arms(2);
    await page.chooses();
  });

  test('once stopped, nothing is asked, listened to or called any more', async () => {
    page.start();
    await page.arms(1);
    page.choose();
    page.stop();
    const isIn = () => expect(page.app.events).toContainEqual(expect.objectContaining({ type: 'signed-in' }));
    await vi.waitFor(isIn, { timeout: 10_000 });
    await page.pass(minute);
    page.tab.hide();
    page.tab.show();
    page.tab.returnFromCache();
    await page.pass(10 * minute);
    expect([page.asked.length, page.signedIn.length, vi.getTimerCount()]).toEqual([1, 0, 0]);
  });

  test('a browser without autofill for passkeys is asked nothing', async () => {
    page.capabilities.conditionalGet = false;
    page.start();
    await page.pass(10 * minute);
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
    page.start(await begin());
    await page.pass(minute);
    expect([page.asked.length, page.requests]).toEqual([1, []]);
    await page.chooses();
  });

  test('signs in whoever chose before we were there', async () => {
    const armed = await begin();
    page.choose();
    page.start(armed);
    await vi.waitFor(() => expect(page.signedIn).toHaveLength(1), 10_000);
  });

  test('gives way to another ceremony, is armed anew when its challenge ages, and ends when stopped', async () => {
    page.start(await begin());
    await page.pass(10 * second);
    const button = signInWithPasskey();
    await page.asks(2);
    page.fail();
    expect(await button).toMatchObject({ error: { code: 'CANCELLED' } });
    await page.arms(2);
    page.stop();
    await page.pass(second);
    page.start(await begin());
    await page.pass(4 * minute + second);
    await page.arms(4);
    page.stop();
    await page.pass(second);
    const last = await begin();
    page.start(last);
    page.stop();
    expect(last.controller.signal.aborted).toBe(true);
  });

  test('is not tried again where it failed at once, in a browser that turns out to be unable', async () => {
    page.capabilities.conditionalGet = false;
    const armed = await begin();
    page.fail();
    page.start(armed);
    await page.pass(10 * minute);
    expect([page.asked.length, page.requests, vi.getTimerCount()]).toEqual([1, [], 0]);
  });

  test('is replaced where it has failed, grown old, or been ended before', async () => {
    const failed = await begin();
    page.fail();
    page.start(failed);
    await page.pass(2 * second);
    await page.arms(2);
    page.stop();
    await page.pass(second);
    const old = await begin();
    await page.pass(10 * minute);
    page.start(old);
    await page.arms(4);
    page.stop();
    await page.pass(second);
    // React starts, stops and starts again in development.
    const armed = await begin();
    page.start(armed);
    page.stop();
    await page.pass(second);
    page.start(armed);
    await page.arms(6);
    await page.chooses();
  });
});
