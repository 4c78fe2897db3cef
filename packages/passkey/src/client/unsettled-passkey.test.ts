import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { openPage, type Page } from '../../test/page';
import { addPasskey } from './add-passkey';
import { signalAcceptedPasskeys } from './signal-accepted-passkeys';
import { signalUnknownPasskey } from './signal-unknown-passkey';
import { signalUserDetails } from './signal-user-details';

let page: Page;
beforeEach(async () => {
  page = await openPage();
});
const gates: (() => void)[] = [];
afterEach(() => {
  // A test that failed leaves nothing waiting for the next one.
  for (const open of gates.splice(0)) open();
  vi.useRealTimers();
  vi.unstubAllGlobals();
});

const ids = () => page.authenticator.credentials.map(({ id }) => id);
const gate = () => {
  let open = () => {};
  const opened = new Promise<void>((resolve) => {
    open = resolve;
  });
  gates.push(open);
  return { open, opened };
};
/** What stands between this page and `verify-registration`. */
const onVerify = (act: (send: () => Promise<Response>) => Promise<Response>) => {
  const { fetch } = globalThis;
  vi.stubGlobal('fetch', (url: string, init?: RequestInit) =>
    url.includes('verify-registration') ? act(() => fetch(url, init)) : fetch(url, init),
  );
};
/** Holds the registration that is sent next where its challenge is claimed and its passkey not stored. */
const holdOnServer = async () => {
  const { open: reach, opened: reached } = gate();
  const { open: goOn, opened: goesOn } = gate();
  const { adapter } = await page.app.auth.$context;
  const findMany = adapter.findMany.bind(adapter);
  vi.spyOn(adapter, 'findMany').mockImplementationOnce(async (query) => {
    reach();
    await goesOn;
    return findMany(query) as never;
  });
  return { reached, goOn };
};
const signalled = async () => {
  await vi.waitFor(() => expect(page.requests).toContain('/passkey/signals'), 10_000);
  // One round more, so that what was asked for is done.
  await signalUserDetails();
  return page.signalled.filter((signal) => 'credentialId' in signal);
};

describe('while nobody knows what became of a new passkey', () => {
  test('no list is signalled by the next page, until its server has answered', async () => {
    await addPasskey();
    const sent = gate();
    const { open: arrive, opened: arrived } = gate();
    onVerify(async (send) => {
      sent.open();
      await arrived;
      return send();
    });
    const adding = addPasskey();
    await sent.opened;
    page.reload();
    await signalAcceptedPasskeys();
    await signalUnknownPasskey('AAAA', { signedIn: page.person.email });
    expect(page.signalled).toEqual([]);
    arrive();
    expect((await adding).error).toBeNull();
    await signalAcceptedPasskeys();
    expect(page.signalled).toMatchObject([{ allAcceptedCredentialIds: ids() }]);
  });

  test.each<[string, () => Response | Promise<Response>]>([
    ['the connection broke', () => Promise.reject(new TypeError('Failed to fetch'))],
    ['a gateway answered', () => new Response('<h1>504</h1>', { status: 504 })],
    ['a gateway refused', () => new Response('<h1>403</h1>', { status: 403 })],
    ['the server failed', () => Response.json({ code: 'UNAVAILABLE' }, { status: 503 })],
  ])('no list is signalled for as long as its challenge may live: %s', async (_, answer) => {
    await addPasskey();
    onVerify(async () => answer());
    expect((await addPasskey()).error).not.toBeNull();
    await signalAcceptedPasskeys();
    expect(page.signalled).toEqual([]);
    vi.useFakeTimers({ toFake: ['Date'], now: Date.now() + 16 * 60_000 });
    await signalAcceptedPasskeys();
    expect(page.signalled).toMatchObject([{ allAcceptedCredentialIds: ids().slice(0, 1) }]);
    expect(localStorage.length).toBe(0);
  });

  test('a list is signalled where it was refused, or is there already', async () => {
    await addPasskey();
    for (const [code, status] of [
      ['REGISTRATION_FAILED', 401],
      ['PASSKEY_ALREADY_REGISTERED', 409],
    ] as const) {
      onVerify(async () => Response.json({ code }, { status }));
      expect(await addPasskey()).toMatchObject({ error: { code } });
      expect(localStorage.length).toBe(0);
      await signalAcceptedPasskeys();
      expect(page.signalled).toContainEqual(expect.objectContaining({ signal: 'accepted' }));
    }
  });

  test.each<[string, PropertyDescriptor]>([
    ['has no store', { value: undefined }],
    [
      'lets nobody at it',
      {
        get: () => {
          throw new DOMException('The operation is insecure.', 'SecurityError');
        },
      },
    ],
  ])('none is signalled where the browser %s, and a passkey is made all the same', async (_, store) => {
    await addPasskey();
    const kept = localStorage;
    Object.defineProperty(globalThis, 'localStorage', { ...store, configurable: true });
    onTestFinished(
      () => void Object.defineProperty(globalThis, 'localStorage', { value: kept, configurable: true, writable: true }),
    );
    expect((await addPasskey()).error).toBeNull();
    await signalAcceptedPasskeys();
    await signalUnknownPasskey('AAAA', { signedIn: page.person.email });
    expect(page.signalled).toEqual([]);
  });
});

describe('a passkey that is stored is never signalled unknown', () => {
  test('when the browser sends it again while the server is still at work on it', async () => {
    await addPasskey();
    let first: Promise<Response> | undefined;
    let goOn = () => {};
    onVerify(async (send) => {
      const held = await holdOnServer();
      goOn = held.goOn;
      first = send();
      await held.reached;
      return send();
    });
    expect(await addPasskey()).toMatchObject({ error: { code: 'CHALLENGE_NOT_VALID' } });
    await signalAcceptedPasskeys();
    expect(page.signalled).toEqual([]);
    goOn();
    expect((await first)?.status).toBe(200);
    await signalAcceptedPasskeys();
    expect(page.signalled).toMatchObject([{ signal: 'accepted', allAcceptedCredentialIds: ids() }]);
  });

  test('when somebody else has signed in before the server is asked', async () => {
    const { person: other } = await page.app.signedIn();
    onVerify(async (send) => {
      await send();
      await page.browser.post('/sign-in/email', { email: other.email, password: other.password });
      return Response.json({ code: 'REGISTRATION_FAILED' }, { status: 401 });
    });
    expect((await addPasskey()).error).not.toBeNull();
    expect(await signalled()).toEqual([]);
  });
});
