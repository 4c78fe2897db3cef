import type { SoftwareAuthenticator } from '@kit/passkey/testing';
import { type Dispatcher, Pool } from 'undici';
import type { Person } from './person';

type Options = Parameters<SoftwareAuthenticator['get']>[0];
type Signed = ReturnType<SoftwareAuthenticator['get']>;

/** Connections to one contestant, and the origin its pages would have. */
export type Site = { origin: string; pool: Pool };

/** An answer as far as the bench looks at it. */
export type Answer = { status: number; body: unknown; cookies: string };

// A server that does not answer ends the run; it must not hold it for ever.
const patience = 30_000;

/** Opens up to `connections` connections to a server on loopback. */
export const openSite = (origin: string, connections: number): Site => ({
  origin,
  // By name, because local mode sends a visitor of the address on to it.
  pool: new Pool(origin, { connections, connect: { family: 4 }, headersTimeout: patience, bodyTimeout: patience }),
});

const agent = 'Mozilla/5.0 (X11; Linux x86_64) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Safari/537.36';

/** One request as a browser at the person's address would make it. Cookies of the answer are added to those given. */
export const send = async (
  { origin, pool }: Site,
  { address }: Person,
  { path, cookies = '', body }: { path: string; cookies?: string; body?: string },
): Promise<Answer> => {
  const headers = {
    'user-agent': agent,
    accept: '*/*',
    'accept-language': 'en',
    'sec-fetch-site': 'same-origin',
    'sec-fetch-mode': 'cors',
    'x-forwarded-for': address,
    ...(cookies ? { cookie: cookies } : {}),
    ...(body === undefined ? {} : { origin, 'content-type': 'application/json' }),
  };
  const method = body === undefined ? 'GET' : 'POST';
  const answer = await pool.request({ path, method, headers, ...(body === undefined ? {} : { body }) });
  const text = await answer.body.text();
  const isJson = String(answer.headers['content-type']).startsWith('application/json');
  return { status: answer.statusCode, body: isJson ? JSON.parse(text) : text, cookies: added(cookies, answer) };
};

/** Asks for options, without a cookie, as a browser that is signed out. */
export const askForOptions = async (site: Site, person: Person) => {
  const { status, body, cookies } = await send(site, person, {
    path: '/api/auth/passkey/generate-authenticate-options',
  });
  if (status !== 200) throw new Error(`bench: ${site.origin} answered ${status} when asked for options`);
  return { options: body as Options, cookies };
};

/** Signs the options by the person's authenticator. */
export const sign = (site: Site, person: Person, options: Options) =>
  person.authenticator.get(options, { origin: site.origin });

/** Sends a signed answer. */
export const verify = (site: Site, person: Person, response: Signed, cookies: string) =>
  send(site, person, { path: '/api/auth/passkey/verify-authentication', cookies, body: JSON.stringify({ response }) });

/** A whole sign-in. Throws when it is refused. */
export const signIn = async (site: Site, person: Person): Promise<Answer> => {
  const { options, cookies } = await askForOptions(site, person);
  const answer = await verify(site, person, sign(site, person, options), cookies);
  if (answer.status !== 200) throw new Error(`bench: ${site.origin} refused a sign-in with ${answer.status}`);
  return answer;
};

const added = (cookies: string, { headers }: Dispatcher.ResponseData) => {
  const set = [headers['set-cookie'] ?? []].flat().map((cookie) => cookie.split(';')[0]);
  return [cookies, ...set].filter(Boolean).join('; ');
};
