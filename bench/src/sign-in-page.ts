import { brotliCompressSync } from 'node:zlib';
import { type Browser, chromium, type Page } from '@playwright/test';
import { median } from './statistics';

/** What the sign-in page costs its visitor. Bytes are brotli's, times are in milliseconds since the response began. */
export type SignInPageCost = {
  /** JavaScript of the page; of an empty page of the same Next version, where one runs. */
  bytes: number;
  emptyBytes: number | null;
  /** When the autofill waited, and when React had taken the form over; medians of `loads` cold loads. */
  armedAt: number;
  hydratedAt: number;
  loads: number;
};

type Sites = { kit: string; empty: string | undefined; executablePath: string; loads?: number };
type Marks = { armedAt: number; hydratedAt: number };

const flags = ['--no-sandbox', '--disable-gpu', '--disable-background-networking', '--disable-component-update'];

/** Opens the kit's sign-in page in Chromium, again and again, from the start page of the site and with nothing cached, beside an empty page. */
export const measureSignInPage = async ({ kit, empty, executablePath, loads = 15 }: Sites): Promise<SignInPageCost> => {
  const browser = await chromium.launch({ executablePath, args: flags });
  const address = `${kit}/auth/sign-in`;
  const times: Marks[] = [];
  for (let load = 0; load <= loads; load++) {
    // The first one warms the server up.
    const marks = await inNewPage(browser, address, readMarks);
    if (load > 0) times.push(marks);
  }
  const bytes = await inNewPage(browser, address, readBytes);
  const emptyBytes = empty ? await inNewPage(browser, `${empty}/empty`, readBytes) : null;
  await browser.close();
  return {
    bytes,
    emptyBytes,
    armedAt: median(times.map(({ armedAt }) => armedAt)),
    hydratedAt: median(times.map(({ hydratedAt }) => hydratedAt)),
    loads,
  };
};

const inNewPage = async <T>(browser: Browser, address: string, read: (page: Page) => Promise<T>): Promise<T> => {
  const context = await browser.newContext();
  const page = await context.newPage();
  const cdp = await context.newCDPSession(page);
  await cdp.send('WebAuthn.enable', { enableUI: false });
  const options = {
    protocol: 'ctap2',
    transport: 'internal',
    hasResidentKey: true,
    hasUserVerification: true,
  } as const;
  // A device with a lock of its own, which nobody touches: so the browser can offer passkeys, and the autofill waits.
  await cdp.send('WebAuthn.addVirtualAuthenticator', { options: { ...options, automaticPresenceSimulation: false } });
  await page.addInitScript({ content: markPage });
  await cdp.send('Network.setCacheDisabled', { cacheDisabled: true });
  // Most visits begin on another page of the site, and so in a process that runs.
  await page.goto(new URL('/', address).href);
  await page.goto(address, { waitUntil: 'networkidle' });
  const result = await read(page);
  await context.close();
  return result;
};

// What runs in the page is text: the loader that runs this file adds names of its own to functions.

/** Notes when the autofill is armed, and when the form is React's, which from then on is not checked by the browser. */
const markPage = `
  window.marks = {};
  const get = CredentialsContainer.prototype.get;
  CredentialsContainer.prototype.get = function (options) {
    if (options?.mediation === 'conditional') marks.armedAt ??= performance.now();
    return get.call(this, options);
  };
  new MutationObserver(() => {
    if (document.querySelector('form[novalidate]')) marks.hydratedAt ??= performance.now();
  }).observe(document, { subtree: true, childList: true, attributeFilter: ['novalidate'] });
`;

const readMarks = async (page: Page): Promise<Marks> => {
  await page.waitForFunction('marks.armedAt && marks.hydratedAt');
  return page.evaluate<Marks>(`(() => {
    const [{ responseStart }] = performance.getEntriesByType('navigation');
    return { armedAt: marks.armedAt - responseStart, hydratedAt: marks.hydratedAt - responseStart };
  })()`);
};

/** Every script that was loaded, and those that stand in the page and are not React's data. */
const readBytes = async (page: Page): Promise<number> => {
  const { files, inline } = await page.evaluate<{ files: string[]; inline: string[] }>(`({
    files: performance.getEntriesByType('resource').map(({ name }) => name).filter((name) => /\\.js(\\?|$)/.test(name)),
    inline: [...document.scripts].filter(({ src }) => !src).map(({ textContent }) => textContent),
  })`);
  const loaded = await Promise.all([...new Set(files)].map(async (file) => (await page.request.get(file)).body()));
  const own = inline.filter((code) => !code.includes('self.__next_f')).map((code) => Buffer.from(code));
  return [...loaded, ...own].reduce((sum, code) => sum + brotliCompressSync(code).length, 0);
};
