import { vi } from 'vitest';
import { SoftwareAuthenticator } from '../src/testing/software-authenticator';
import { origin } from './browser';
import { createMailbox } from './mailbox';
import { createTestApp } from './test-app';

type Settings = Parameters<typeof createTestApp>[0];
type Request = { signal: AbortSignal; publicKey: { challenge: string }; mediation?: string; uiMode?: string };
type Capabilities = Partial<Record<'conditionalGet' | 'conditionalCreate' | 'immediateGet', boolean>>;

/** One call of `navigator.credentials`, as the page made it. */
type Asked = Omit<Request, 'signal'> & { method: 'get' | 'create' };

/**
 * A browser around a software authenticator, with somebody signed in: `navigator.credentials` with JSON in and out, signals, locks,
 * a document that can be hidden, and fetch with a cookie jar. What a real one does with passkeys only stories can tell.
 */
export const openPage = async (settings: Settings = {}) => {
  const mailbox = createMailbox();
  const app = await createTestApp({ stepUp: { sendCode: (mail) => mailbox.send(mail) }, ...settings });
  const { person, browser } = await app.signedIn();
  const authenticator = new SoftwareAuthenticator();
  const prompt = { answer: async <T>(make: () => T): Promise<T> => make() };
  const capabilities: Capabilities = { conditionalGet: true, conditionalCreate: true, immediateGet: true };
  const asked: Asked[] = [];
  const requests: string[] = [];
  const signalled: object[] = [];
  const record = (signal: string) => async (options: object) => void signalled.push({ signal, ...options });
  const answer = oneAtATime();
  const ask = (method: 'get' | 'create') => {
    return ({ signal, ...request }: Request) => {
      asked.push({ method, ...request });
      const flags = request.mediation === 'conditional' && method === 'create' ? { up: false, uv: false } : {};
      const make = () => authenticator[method](request.publicKey as never, { origin, flags });
      return answer(signal, () =>
        prompt.answer(() => {
          const json = make();
          return { id: json.id, toJSON: () => json };
        }),
      );
    };
  };
  const methods = {
    getClientCapabilities: async () => capabilities,
    isUserVerifyingPlatformAuthenticatorAvailable: async () => true,
    parseRequestOptionsFromJSON: (json: object) => json,
    parseCreationOptionsFromJSON: (json: object) => json,
    signalUnknownCredential: record('unknown'),
    signalAllAcceptedCredentials: record('accepted'),
    signalCurrentUserDetails: record('details'),
  };
  vi.stubGlobal(
    'PublicKeyCredential',
    Object.assign(() => {}, methods),
  );
  vi.stubGlobal('navigator', { credentials: { get: ask('get'), create: ask('create') }, locks: createLocks() });
  vi.stubGlobal('localStorage', createStorage());
  const network = { down: false, answer: (response: Response, _path: string): Response => response };
  vi.stubGlobal('fetch', async (url: string | URL | Request, init?: RequestInit) => {
    init?.signal?.throwIfAborted();
    const path = new URL(String(url), origin).href.replace(`${origin}/api/auth`, '');
    requests.push(path);
    if (network.down) throw new TypeError('Failed to fetch');
    const { status, text } =
      init?.method === 'POST' ? await browser.post(path, String(init.body)) : await browser.get(path);
    return network.answer(new Response(text, { status, headers: { 'content-type': 'application/json' } }), path);
  });
  /** The next page in the same tab: the locks of the one before are let go, what it sent is still on its way. */
  const reload = () =>
    vi.stubGlobal('navigator', { credentials: { get: ask('get'), create: ask('create') }, locks: createLocks() });
  return {
    app,
    person,
    browser,
    authenticator,
    prompt,
    capabilities,
    mailbox,
    asked,
    requests,
    signalled,
    network,
    reload,
  };
};

export type Page = Awaited<ReturnType<typeof openPage>>;

/** Like a browser: one request at a time, and an aborted one lets go a little later. */
const oneAtATime = () => {
  let busy = false;
  return async <T>(signal: AbortSignal, answer: () => Promise<T>): Promise<T> => {
    signal.throwIfAborted();
    if (busy) throw new DOMException('A request is already pending.', 'OperationError');
    busy = true;
    const aborted = new Promise<never>((_, reject) => {
      const fail = () => setTimeout(() => reject(new DOMException('aborted', 'AbortError')), 30);
      signal.addEventListener('abort', fail);
    });
    return Promise.race([answer(), aborted]).finally(() => {
      busy = false;
    });
  };
};

const createStorage = () => {
  const kept = new Map<string, string>();
  return {
    get length() {
      return kept.size;
    },
    key: (index: number) => [...kept.keys()][index] ?? null,
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
};

type LockOptions = { mode?: 'shared' | 'exclusive'; ifAvailable?: boolean };

/** Locks as the specification has them, as far as they are used: whoever may not wait is told so. */
const createLocks = () => {
  const held: { mode: string; until: Promise<unknown> }[] = [];
  return {
    request: async <T>(
      _: string,
      { mode = 'exclusive', ifAvailable }: LockOptions,
      run: (lock: object | null) => T,
    ) => {
      const clashes = () => held.filter((lock) => mode === 'exclusive' || lock.mode === 'exclusive');
      if (clashes().length > 0 && ifAvailable) return run(null);
      while (clashes().length > 0) await Promise.allSettled(clashes().map(({ until }) => until));
      const lock = { mode, until: Promise.resolve() as Promise<unknown> };
      held.push(lock);
      const result = (async () => run({ mode }))();
      lock.until = result.finally(() => held.splice(held.indexOf(lock), 1)).catch(() => {});
      return result;
    },
  };
};

/** A document that is shown and hidden, and goes to the back-forward cache and back. */
export const stubDocument = () => {
  const document = Object.assign(new EventTarget(), { visibilityState: 'visible' });
  const window = new EventTarget();
  vi.stubGlobal('document', document);
  vi.stubGlobal('addEventListener', window.addEventListener.bind(window));
  vi.stubGlobal('removeEventListener', window.removeEventListener.bind(window));
  const show = (visibilityState: 'visible' | 'hidden') => {
    document.visibilityState = visibilityState;
    document.dispatchEvent(new Event('visibilitychange'));
  };
  return {
    hide: () => show('hidden'),
    show: () => show('visible'),
    returnFromCache: () => window.dispatchEvent(Object.assign(new Event('pageshow'), { persisted: true })),
  };
};
