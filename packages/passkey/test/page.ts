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
  /** What a prompt does, and whether it hears that it was ended. */
  const prompt = { answer: async <T>(make: () => T): Promise<T> => make(), isDeaf: false };
  const capabilities: Capabilities = { conditionalGet: true, conditionalCreate: true, immediateGet: true };
  const asked: Asked[] = [];
  const requests: string[] = [];
  const keptAlive: string[] = [];
  const signalled: object[] = [];
  const { answer, isAsked } = oneAtATime();
  // As Chromium: no signal is heard while a request is pending.
  const record = (signal: string) => async (options: object) => {
    if (isAsked()) throw new DOMException('A request is already pending.', 'OperationError');
    signalled.push({ signal, ...options });
  };
  const ask = (method: 'get' | 'create') => {
    return ({ signal, ...request }: Request) => {
      asked.push({ method, ...request });
      const flags = request.mediation === 'conditional' && method === 'create' ? { up: false, uv: false } : {};
      const make = () => authenticator[method](request.publicKey as never, { origin, flags });
      const show = () =>
        prompt.answer(() => {
          const json = make();
          return { id: json.id, toJSON: () => json };
        });
      return prompt.isDeaf ? show() : answer(signal, show);
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
  type Answer = (response: Response, path: string) => Response | Promise<Response>;
  const network = { down: false, answer: ((response) => response) as Answer };
  vi.stubGlobal('fetch', async (url: string | URL | Request, init?: RequestInit) => {
    init?.signal?.throwIfAborted();
    const path = new URL(String(url), origin).href.replace(`${origin}/api/auth`, '');
    requests.push(path);
    if (init?.keepalive) keptAlive.push(path);
    if (network.down) throw new TypeError('Failed to fetch');
    const { status, text } =
      init?.method === 'POST' ? await browser.post(path, String(init.body)) : await browser.get(path);
    const response = new Response(text, { status, headers: { 'content-type': 'application/json' } });
    return Promise.race([network.answer(response, path), ended(init?.signal)]);
  });
  /** The next page in the same tab: the locks of the one before are let go, what it sent is still on its way. */
  const reload = () =>
    vi.stubGlobal('navigator', { credentials: { get: ask('get'), create: ask('create') }, locks: createLocks() });
  return {
    ...{ app, person, browser, authenticator, prompt, capabilities, mailbox },
    ...{ asked, requests, keptAlive, signalled, network, reload },
  };
};

export type Page = Awaited<ReturnType<typeof openPage>>;

/** A request that is ended rejects with the reason, whatever is on its way. */
const ended = (signal: AbortSignal | null | undefined) =>
  new Promise<never>((_, reject) => signal?.addEventListener('abort', () => reject(signal.reason)));

/** Like a browser: one request at a time, and an aborted one lets go a little later. */
const oneAtATime = () => {
  let busy = false;
  const answer = async <T>(signal: AbortSignal, show: () => Promise<T>): Promise<T> => {
    signal.throwIfAborted();
    if (busy) throw new DOMException('A request is already pending.', 'OperationError');
    busy = true;
    const aborted = new Promise<never>((_, reject) => {
      const fail = () => setTimeout(() => reject(new DOMException('aborted', 'AbortError')), 30);
      signal.addEventListener('abort', fail);
    });
    return Promise.race([show(), aborted]).finally(() => {
      busy = false;
    });
  };
  return { answer, isAsked: () => busy };
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
type Run<T> = (lock: object | null) => T;

/** Locks as the specification has them, as far as they are used: whoever may not wait is told so. */
const createLocks = () => {
  const held: { name: string; mode: string; until: Promise<unknown> }[] = [];
  return {
    request: async <T>(name: string, ...rest: [Run<T>] | [LockOptions, Run<T>]) => {
      const [{ mode = 'exclusive', ifAvailable }, run] = rest.length === 1 ? [{}, rest[0]] : rest;
      const clashes = () =>
        held.filter((lock) => lock.name === name && (mode === 'exclusive' || lock.mode === 'exclusive'));
      if (clashes().length > 0 && ifAvailable) return run(null);
      while (clashes().length > 0) await Promise.allSettled(clashes().map(({ until }) => until));
      const lock = { name, mode, until: Promise.resolve() as Promise<unknown> };
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
