import { afterEach, beforeEach, describe, expect, test, vi } from 'vitest';
import { openPage, type Page } from '../../test/page';
import { addPasskey } from './add-passkey';
import { signInWithPasskey } from './sign-in';
import { signInImmediately } from './sign-in-immediately';

let page: Page;
beforeEach(async () => {
  page = await openPage();
  await addPasskey();
});
afterEach(() => {
  vi.unstubAllGlobals();
});

const notAvailable = { data: null, error: { code: 'NOT_AVAILABLE' } };

describe('signing in at once', () => {
  test('asks for what is at hand, naming no passkey, and signs in', async () => {
    expect(await signInImmediately()).toMatchObject({ data: { session: { authMethod: 'passkey' } }, error: null });
    const asked = page.asked.at(-1);
    expect(asked).toMatchObject({ method: 'get', uiMode: 'immediate' });
    expect(asked?.publicKey).not.toHaveProperty('allowCredentials');
    expect(asked).not.toHaveProperty('mediation');
  });

  test('is not available, without a request, where the browser cannot', async () => {
    page.capabilities.immediateGet = false;
    page.requests.length = 0;
    expect(await signInImmediately()).toMatchObject(notAvailable);
    vi.stubGlobal('PublicKeyCredential', undefined);
    expect(await signInImmediately()).toMatchObject(notAvailable);
    expect([page.requests, page.asked.length]).toEqual([[], 1]);
  });

  test('is not available where there is no passkey here, and another way works afterwards', async () => {
    page.prompt.answer = () => Promise.reject(new DOMException('nothing here', 'NotAllowedError'));
    expect(await signInImmediately()).toMatchObject(notAvailable);
    page.prompt.answer = async (make) => make();
    expect(await signInWithPasskey()).toMatchObject({ error: null });
  });

  test('ends by a signal, and says what else stood in the way', async () => {
    const controller = new AbortController();
    page.prompt.answer = () => new Promise(() => {});
    const waiting = signInImmediately({ signal: controller.signal });
    await vi.waitFor(() => expect(page.asked).toHaveLength(2), 10_000);
    controller.abort();
    expect(await waiting).toMatchObject({ error: { code: 'ABORTED' } });
    page.network.down = true;
    expect(await signInImmediately()).toMatchObject({ error: { code: 'NETWORK' } });
  });
});
