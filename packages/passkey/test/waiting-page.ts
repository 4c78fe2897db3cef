import { expect, vi } from 'vitest';
import { addPasskey } from '../src/client/add-passkey';
import { type ArmedAutofill, startAutofill } from '../src/client/autofill';
import type { SignedIn } from '../src/client/types';
import { openPage, stubDocument } from './page';

export const second = 1000;
export const minute = 60 * second;

/**
 * A page somebody signed out is looking at, with a passkey at hand, in which requests wait until somebody chooses. Its clock is in
 * the test's hand.
 */
export const openWaitingPage = async () => {
  const page = await openPage();
  const tab = stubDocument();
  await addPasskey();
  await page.browser.post('/sign-out', {});
  page.asked.length = 0;
  page.requests.length = 0;
  const signedIn: SignedIn[] = [];
  let request = { choose: () => {}, fail: (_: string) => {} };
  page.prompt.answer = (make) =>
    new Promise((resolve, reject) => {
      const fail = (name: string) => reject(new DOMException('no', name));
      request = { choose: () => resolve(make()), fail };
    });
  vi.useFakeTimers({ toFake: ['Date', 'setTimeout', 'clearTimeout'] });
  let stop = () => {};
  return {
    ...page,
    tab,
    signedIn,
    start(armed?: ArmedAutofill) {
      stop = startAutofill({ onSignedIn: (data) => signedIn.push(data), armed });
    },
    stop: () => stop(),
    /** What the person does with the request that waits: chooses a passkey, or has it fail. */
    choose: () => request.choose(),
    fail: (name = 'NotAllowedError') => request.fail(name),
    pass: (milliseconds: number) => vi.advanceTimersByTimeAsync(milliseconds),
    challenges: () => page.asked.map(({ publicKey }) => publicKey.challenge),
    /** Resolves once so many requests have been made, or so many in the autofill. */
    asks: (times: number) => waitFor(() => expect(page.asked).toHaveLength(times)),
    arms: (times: number) =>
      waitFor(() => expect(page.asked.filter(({ mediation }) => mediation === 'conditional')).toHaveLength(times)),
    /** The person chooses, and is in. */
    async chooses() {
      request.choose();
      await waitFor(() => expect(signedIn).toMatchObject([{ session: { authMethod: 'passkey' } }]));
    },
    /** Ends it as a test must: a browser lets go a moment later, and the next page begins with nothing under way. */
    async close() {
      stop();
      await vi.advanceTimersByTimeAsync(second);
      vi.useRealTimers();
      vi.unstubAllGlobals();
    },
  };
};

const waitFor = (expectation: () => void) => vi.waitFor(expectation, { timeout: 10_000 });

export type WaitingPage = Awaited<ReturnType<typeof openWaitingPage>>;
