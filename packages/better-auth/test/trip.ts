import type { Browser } from './browser';
import type { LyingProvider } from './lying-provider';

export type PersonThere = { sub: string; email?: string; email_verified?: unknown; name?: string };

let people = 0;

/** Somebody nobody else is, who has proven the address to the provider. */
export function newPersonThere(more: Partial<PersonThere> = {}): PersonThere & { email: string } {
  people += 1;
  const sub = `person-there-${people}-${Date.now()}`;
  return { sub, email: `${sub}@example.com`, email_verified: true, name: 'Ada There', ...more } as PersonThere & {
    email: string;
  };
}

type Options = { path?: '/sign-in/social' | '/link-social'; callbackURL?: string; errorCallbackURL?: string };

/** Presses the button and agrees at the provider; answers the path under /api/auth that the browser comes back to. */
export async function goThere(
  browser: Browser,
  provider: LyingProvider,
  person: PersonThere,
  { path = '/sign-in/social', callbackURL = '/home', errorCallbackURL }: Options = {},
): Promise<string> {
  const { status, body, text } = await browser.post(path, { provider: 'oidc', callbackURL, errorCallbackURL });
  if (status !== 200) throw new Error(`${path} answered ${status} ${text}`);
  const { pathname, search } = provider.authorize(String(body?.url), person);
  return pathname.slice('/api/auth'.length) + search;
}

/** The whole trip; where it led, as a path with its query. */
export async function travel(
  browser: Browser,
  provider: LyingProvider,
  person: PersonThere,
  options: Options = {},
): Promise<string> {
  const { headers } = await browser.get(await goThere(browser, provider, person, options));
  return headers.get('location') ?? '';
}

/** Where a refused trip that began on the sign-in page leads. */
export const refusedWith = (code: string, page = '/auth/sign-in') => `${page}?error=${code}&provider=oidc`;
