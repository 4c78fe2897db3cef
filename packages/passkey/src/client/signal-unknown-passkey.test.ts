import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { allSignals } from '../../test/all-signals';
import { openPage, type Page } from '../../test/page';
import { addPasskey } from './add-passkey';
import { createPasskeyAutomatically } from './create-passkey-automatically';
import { signInWithPasskey } from './sign-in';
import { signalUnknownPasskey } from './signal-unknown-passkey';

let page: Page;
beforeEach(async () => {
  page = await openPage();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const newest = () => page.authenticator.credentials.at(-1)?.id ?? '';
const unknown = () => [{ signal: 'unknown', rpId: 'localhost', credentialId: newest() }];
const gone = () => page.app.client.query('delete from passkey where "userId" = $1', [page.person.id]);
const signOut = () => page.browser.post('/sign-out', {});
const verifyAnswers = (answer: () => Response) => {
  page.network.answer = (response, path) => (path.includes('verify') ? answer() : response);
};
const notFound = () => Response.json({ code: 'PASSKEY_NOT_FOUND' }, { status: 404 });

describe('a passkey the server does not know', () => {
  test('is signalled at a sign-in, by the code in the body alone', async () => {
    await addPasskey();
    await gone();
    await signOut();
    expect(await signInWithPasskey()).toMatchObject({ error: { code: 'PASSKEY_NOT_FOUND', status: 404 } });
    await allSignals();
    expect(page.signalled).toEqual(unknown());
  });

  test.each<[string, () => Response]>([
    ['a bare 404, as after a deploy with passkeys off', () => new Response('', { status: 404 })],
    ['a page that was not found', () => new Response('<h1>404</h1>', { status: 404 })],
    ['401', () => Response.json({ code: 'AUTHENTICATION_FAILED' }, { status: 401 })],
    ['400', () => Response.json({ code: 'CHALLENGE_NOT_VALID' }, { status: 400 })],
    ['429', () => Response.json({ code: 'RATE_LIMITED' }, { status: 429 })],
    ['503', () => Response.json({ code: 'UNAVAILABLE' }, { status: 503 })],
    ['a lost answer', () => Response.error()],
  ])('is not believed on %s', async (_, answer) => {
    await addPasskey();
    // The server would agree: it is the answer alone that is not believed.
    await gone();
    await signOut();
    verifyAnswers(answer);
    expect((await signInWithPasskey()).error).not.toBeNull();
    await allSignals();
    expect(page.signalled).toEqual([]);
  });

  test('is not signalled while somebody is signed in, though the account has it no more', async () => {
    await addPasskey();
    verifyAnswers(notFound);
    page.prompt.answer = async (make) => {
      const made = make();
      await gone();
      return made;
    };
    expect(await signInWithPasskey()).toMatchObject({ error: { code: 'PASSKEY_NOT_FOUND' } });
    await allSignals();
    expect(page.signalled).toEqual([]);
  });

  test('is not signalled when the account has it after all', async () => {
    await addPasskey();
    await signalUnknownPasskey(newest(), { signedIn: page.person.email });
    expect(page.signalled).toEqual([]);
    await gone();
    await signalUnknownPasskey(newest(), { signedIn: page.person.email });
    expect(page.signalled).toEqual(unknown());
  });

  test('is not signalled by whoever does not say who is signed in', async () => {
    // @ts-expect-error: it is not optional.
    await signalUnknownPasskey('AAAA');
    // @ts-expect-error
    await signalUnknownPasskey('AAAA', {});
    await signOut();
    // @ts-expect-error
    await signalUnknownPasskey('AAAA', {});
    expect(page.signalled).toEqual([]);
  });
});

describe('a new passkey', () => {
  test.each([
    ['for adding', () => addPasskey()],
    ['for an automatic upgrade', () => createPasskeyAutomatically()],
  ])('that the server refused is signalled: %s', async (_, make) => {
    page.prompt.answer = async (answer) => {
      await page.app.age(page.person.id, 700);
      return answer();
    };
    expect((await make()).error?.code).toMatch(/STEP_UP_REQUIRED|UPGRADE_NOT_ALLOWED/);
    await allSignals();
    expect(page.signalled).toEqual(unknown());
  });

  test.each<[string, () => Response]>([
    ['409', () => Response.json({ code: 'PASSKEY_ALREADY_REGISTERED' }, { status: 409 })],
    ['503', () => Response.json({ code: 'UNAVAILABLE' }, { status: 503 })],
    ['a bare 404', () => new Response('', { status: 404 })],
    ['a bare 403 of a gateway', () => new Response('<h1>403</h1>', { status: 403 })],
    ['a bare 429', () => Response.json({ message: 'Too many requests.' }, { status: 429 })],
    ['a lost answer', () => Response.error()],
  ])('is not signalled on %s', async (_, answer) => {
    verifyAnswers(() => {
      // The server would agree that it has none.
      gone();
      return answer();
    });
    expect((await addPasskey()).error).not.toBeNull();
    await allSignals();
    expect(page.signalled).toEqual([]);
  });

  test('is not signalled when it was stored after all', async () => {
    verifyAnswers(() => Response.json({ code: 'REGISTRATION_FAILED' }, { status: 401 }));
    expect(await addPasskey()).toMatchObject({ error: { code: 'REGISTRATION_FAILED' } });
    await allSignals();
    expect(page.signalled).toEqual([]);
  });

  test('is not signalled by a cancel, nor once nobody is signed in any more', async () => {
    page.prompt.answer = () => Promise.reject(new DOMException('closed', 'NotAllowedError'));
    await addPasskey();
    await allSignals();
    expect(page.requests).not.toContain('/passkey/signals');
    page.prompt.answer = async (answer) => {
      await signOut();
      return answer();
    };
    expect(await addPasskey()).toMatchObject({ error: { code: 'UNAUTHORIZED' } });
    await allSignals();
    expect(page.signalled).toEqual([]);
  });
});
