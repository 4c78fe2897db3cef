import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
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
  vi.unstubAllGlobals();
});

const credential = () => page.authenticator.credentials.at(-1) ?? { id: '', userHandle: '' };
/** All that could be signalled without being told to, each with every answer it may get. */
const signalAll = async () => {
  await Promise.all([signalAcceptedPasskeys(), signalUserDetails(), signalUnknownPasskey('AAAA')]);
};
/** Nothing is waited for in the product, so a test waits until every request has been answered. */
const settled = async () => {
  await vi.waitFor(() => expect(page.requests.filter((path) => path === '/passkey/signals')).not.toHaveLength(0));
  await signalUserDetails();
  page.signalled.splice(0, page.signalled.length, ...page.signalled.filter((signal) => !isDetails(signal)));
};
const isDetails = (signal: object) => 'signal' in signal && signal.signal === 'details';
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
    await settled();
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
    vi.useRealTimers();
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
    await vi.waitFor(() => expect(page.asked).toHaveLength(2));
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

describe('a passkey the server does not know', () => {
  test('is signalled at a sign-in, by the code in the body alone', async () => {
    await addPasskey();
    await gone();
    await page.browser.post('/sign-out', {});
    expect(await signInWithPasskey()).toMatchObject({ error: { code: 'PASSKEY_NOT_FOUND' } });
    await settled();
    expect(page.signalled).toEqual([{ signal: 'unknown', rpId: 'localhost', credentialId: credential().id }]);
  });

  test.each<[string, () => Response]>([
    ['a bare 404, as after a deploy with passkeys off', () => new Response('', { status: 404 })],
    ['a page that was not found', () => new Response('<h1>404</h1>', { status: 404 })],
    ['401', () => Response.json({ code: 'AUTHENTICATION_FAILED' }, { status: 401 })],
    ['503', () => Response.json({ code: 'UNAVAILABLE' }, { status: 503 })],
  ])('is not believed on %s', async (_, answer) => {
    await addPasskey();
    await page.browser.post('/sign-out', {});
    page.network.answer = (response, path) => (path.includes('verify') ? answer() : response);
    expect((await signInWithPasskey()).error).not.toBeNull();
    expect(page.requests).not.toContain('/passkey/signals');
    expect(page.signalled).toEqual([]);
  });

  test('is not signalled to somebody signed in, nor when the account has it after all', async () => {
    await addPasskey();
    const answer = () => Response.json({ code: 'PASSKEY_NOT_FOUND' }, { status: 404 });
    page.network.answer = (response, path) => (path.includes('verify') ? answer() : response);
    await signInWithPasskey();
    await settled();
    await signalUnknownPasskey(credential().id);
    expect(page.signalled).toEqual([]);
  });
});

describe('a new passkey', () => {
  const verifyAnswers = (answer: () => Response) => {
    page.network.answer = (response, path) => (path.includes('verify') ? answer() : response);
  };

  test.each([
    ['for adding', () => addPasskey()],
    ['for an automatic upgrade', () => createPasskeyAutomatically()],
  ])('that the server refused is signalled: %s', async (_, make) => {
    page.prompt.answer = async (answer) => {
      await page.app.age(page.person.id, 700);
      return answer();
    };
    expect((await make()).error?.code).toMatch(/STEP_UP_REQUIRED|UPGRADE_NOT_ALLOWED/);
    await settled();
    expect(page.signalled).toEqual([{ signal: 'unknown', rpId: 'localhost', credentialId: credential().id }]);
  });

  test.each<[string, () => Response]>([
    ['409', () => Response.json({ code: 'PASSKEY_ALREADY_REGISTERED' }, { status: 409 })],
    ['503', () => Response.json({ code: 'UNAVAILABLE' }, { status: 503 })],
    ['a bare 404', () => new Response('', { status: 404 })],
    ['a bare 403 of a gateway', () => new Response('<h1>403</h1>', { status: 403 })],
    ['a bare 429', () => Response.json({ message: 'Too many requests.' }, { status: 429 })],
    ['a lost answer', () => Response.error()],
  ])('is not signalled on %s', async (_, answer) => {
    verifyAnswers(answer);
    expect((await addPasskey()).error).not.toBeNull();
    expect(page.requests).not.toContain('/passkey/signals');
    expect(page.signalled).toEqual([]);
  });

  test('is not signalled when it was stored after all', async () => {
    verifyAnswers(() => Response.json({ code: 'REGISTRATION_FAILED' }, { status: 401 }));
    expect(await addPasskey()).toMatchObject({ error: { code: 'REGISTRATION_FAILED' } });
    await settled();
    expect(page.signalled).toEqual([]);
  });

  test('is not signalled by a cancel, nor once nobody is signed in any more', async () => {
    page.prompt.answer = () => Promise.reject(new DOMException('closed', 'NotAllowedError'));
    await addPasskey();
    expect(page.requests).not.toContain('/passkey/signals');
    page.prompt.answer = async (answer) => {
      await page.browser.post('/sign-out', {});
      return answer();
    };
    expect(await addPasskey()).toMatchObject({ error: { code: 'UNAUTHORIZED' } });
    await settled();
    expect(page.signalled).toEqual([]);
  });
});

const complete = (changes: object) => {
  const { id, userHandle } = credential();
  const answer = { paused: false, rpId: 'localhost', userHandle, credentialIds: [id], name: 'x', displayName: 'x' };
  return Response.json({ ...answer, ...changes });
};
