import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { allSignals } from '../../test/all-signals';
import { openPage, type Page } from '../../test/page';
import { addPasskey } from './add-passkey';
import { createPasskeyAutomatically } from './create-passkey-automatically';
import { signInWithPasskey } from './sign-in';
import { signalAcceptedPasskeys } from './signal-accepted-passkeys';
import { signalUnknownPasskey } from './signal-unknown-passkey';
import { signalUserDetails } from './signal-user-details';

let page: Page;
beforeEach(async () => {
  page = await openPage();
});
afterEach(() => {
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const credential = () => page.authenticator.credentials.at(-1) ?? { id: '', userHandle: '' };
/** All that could be signalled without being told to, each with every answer it may get. */
const signalAll = async () => {
  await Promise.all([
    signalAcceptedPasskeys(),
    signalUserDetails(),
    signalUnknownPasskey('AAAA', { signedIn: page.person.email }),
  ]);
};
const gone = async () => {
  await page.app.client.query('delete from passkey where "userId" = $1', [page.person.id]);
};

describe('what is signalled', () => {
  test('is the whole list of the account, and its name and address, as the store has them', async () => {
    await addPasskey();
    const { id, userHandle } = credential();
    await signalAcceptedPasskeys();
    await signalUserDetails();
    const { email, name } = page.person;
    expect(page.signalled).toEqual([
      { signal: 'accepted', rpId: 'localhost', userId: userHandle, allAcceptedCredentialIds: [id] },
      { signal: 'details', rpId: 'localhost', userId: userHandle, name: email, displayName: name },
    ]);
  });

  test('is an empty list after the last passkey was removed, and nothing before the first', async () => {
    await signalAll();
    expect(page.signalled).toEqual([{ signal: 'unknown', rpId: 'localhost', credentialId: 'AAAA' }]);
    await addPasskey();
    await gone();
    page.signalled.length = 0;
    await signalAcceptedPasskeys();
    expect(page.signalled).toMatchObject([{ signal: 'accepted', allAcceptedCredentialIds: [] }]);
  });

  test('is nothing while the site pauses signals', async () => {
    vi.unstubAllGlobals();
    page = await openPage({ passkey: { signals: 'paused' } });
    await addPasskey();
    await signalAll();
    await gone();
    await page.browser.post('/sign-out', {});
    expect(await signInWithPasskey()).toMatchObject({ error: { code: 'PASSKEY_NOT_FOUND' } });
    await allSignals();
    expect(page.signalled).toEqual([]);
  });

  test.each<[string, () => Response]>([
    ['a page of a gateway', () => new Response('<h1>502</h1>', { status: 502 })],
    ['a page of a captive portal', () => new Response('<h1>Welcome</h1>')],
    ['an empty answer', () => new Response(null, { status: 204 })],
    ['a bare 404', () => new Response('', { status: 404 })],
    ['no word of pausing', () => complete({ paused: undefined })],
    ['no relying party', () => complete({ rpId: null })],
    ['no list', () => complete({ credentialIds: undefined })],
    ['a list with a hole', () => complete({ credentialIds: ['AAAA', null] })],
    ['a handle that is no text', () => complete({ userHandle: 7 })],
  ])('is nothing where the answer is not complete: %s', async (_, answer) => {
    await addPasskey();
    page.network.answer = (response, path) => (path === '/passkey/signals' ? answer() : response);
    await signalAll();
    expect(page.signalled).toEqual([]);
  });

  test('is nothing without a network or a session, or where the browser cannot, and nothing is thrown', async () => {
    await addPasskey();
    page.network.down = true;
    await signalAll();
    page.network.down = false;
    await page.browser.post('/sign-out', {});
    await Promise.all([signalAcceptedPasskeys(), signalUserDetails()]);
    vi.stubGlobal('PublicKeyCredential', {
      signalAllAcceptedCredentials: () => Promise.reject(new DOMException('rp id', 'SecurityError')),
    });
    await signalAll();
    vi.stubGlobal('PublicKeyCredential', undefined);
    page.requests.length = 0;
    await signalAll();
    expect(page.requests).toEqual([]);
    expect(page.signalled).toEqual([]);
  });

  test('is nothing of an answer that was read long ago, as on a computer that slept meanwhile', async () => {
    await addPasskey();
    page.network.answer = (response, path) => {
      if (path === '/passkey/signals') vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 60_000 });
      return response;
    };
    await signalAll();
    expect(page.signalled).toEqual([]);
  });

  test('is no list while a passkey is being made in any tab, which the list could not have yet', async () => {
    await addPasskey();
    let make = () => {};
    page.prompt.answer = async (answer) => {
      await new Promise<void>((resolve) => {
        make = resolve;
      });
      return answer();
    };
    const adding = addPasskey();
    await vi.waitFor(() => expect(page.asked).toHaveLength(2), 10_000);
    await signalAcceptedPasskeys();
    expect(page.signalled).toEqual([]);
    make();
    expect(await adding).toMatchObject({ error: null });
    await signalAcceptedPasskeys();
    expect(page.signalled).toMatchObject([
      { allAcceptedCredentialIds: page.authenticator.credentials.map(({ id }) => id) },
    ]);
  });

  test('is no list where tabs cannot know of each other', async () => {
    await addPasskey();
    vi.stubGlobal('navigator', { credentials: navigator.credentials });
    await signalAcceptedPasskeys();
    expect(page.signalled).toEqual([]);
  });
});

describe('one after the other', () => {
  /** Keeps the next answer about signals back until it is let go. */
  const holdBack = () => {
    let letGo = () => {};
    const held = vi.fn();
    page.network.answer = (response, path) => {
      if (path !== '/passkey/signals' || held.mock.calls.length > 0) return response;
      held();
      return new Promise((resolve) => {
        letGo = () => resolve(response);
      });
    };
    return { reached: () => vi.waitFor(() => expect(held).toHaveBeenCalled(), 10_000), letGo: () => letGo() };
  };

  test('of two lists the newer one is told last, however slow the answer with the older one is', async () => {
    await addPasskey();
    const { id } = credential();
    const { reached, letGo } = holdBack();
    const first = signalAcceptedPasskeys();
    await reached();
    await gone();
    const second = signalAcceptedPasskeys();
    await signalsUnderWay();
    letGo();
    await Promise.all([first, second]);
    expect(page.signalled).toMatchObject([{ allAcceptedCredentialIds: [id] }, { allAcceptedCredentialIds: [] }]);
  });

  test('and of two names', async () => {
    await addPasskey();
    const { reached, letGo } = holdBack();
    const first = signalUserDetails();
    await reached();
    await page.app.client.query(`update "user" set name = 'Newer' where id = $1`, [page.person.id]);
    const second = signalUserDetails();
    await signalsUnderWay();
    letGo();
    await Promise.all([first, second]);
    expect(page.signalled).toMatchObject([{ displayName: page.person.name }, { displayName: 'Newer' }]);
  });

  test('a list that is being read is given up when somebody wants a passkey, who waits for nothing', async () => {
    await addPasskey();
    // No time passes: whoever waited for the answer about the list would wait for ever.
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const { reached } = holdBack();
    const list = signalAcceptedPasskeys();
    await reached();
    expect(await addPasskey()).toMatchObject({ error: null });
    await list;
    expect(page.signalled).toEqual([]);
  });

  test('a passkey without a prompt waits until all is told that was to be told before', async () => {
    await addPasskey();
    const { reached, letGo } = holdBack();
    const list = signalAcceptedPasskeys();
    const details = signalUserDetails();
    await reached();
    let choose = () => {};
    page.prompt.answer = (make) =>
      new Promise((resolve) => {
        choose = () => resolve(make());
      });
    const silent = createPasskeyAutomatically();
    await signalsUnderWay();
    letGo();
    await Promise.all([list, details]);
    await vi.waitFor(() => expect(page.asked).toHaveLength(2), 10_000);
    choose();
    expect(await silent).toMatchObject({ error: null });
    expect(page.signalled).toMatchObject([{ signal: 'accepted' }, { signal: 'details' }]);
  });

  test('a browser that never says that it has heard holds up neither a new passkey nor the next signal', async () => {
    await addPasskey();
    vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
    const told = vi.fn(() => new Promise(() => {}));
    Object.assign(PublicKeyCredential, { signalAllAcceptedCredentials: told });
    const list = signalAcceptedPasskeys();
    await vi.waitFor(() => expect(told).toHaveBeenCalled(), { interval: 1, timeout: 10_000 });
    expect(await addPasskey()).toMatchObject({ error: null });
    const details = signalUserDetails();
    await vi.advanceTimersByTimeAsync(1000);
    await Promise.all([list, details]);
    expect(page.signalled).toMatchObject([{ signal: 'details' }]);
    expect(vi.getTimerCount()).toBe(0);
  });
});

/** Whatever could be asked without waiting has been asked by then. */
const signalsUnderWay = () => page.browser.get('/passkey/signals');

const complete = (changes: object) => {
  const { id, userHandle } = credential();
  const answer = { paused: false, rpId: 'localhost', userHandle, credentialIds: [id], name: 'x', displayName: 'x' };
  return Response.json({ ...answer, ...changes });
};
