// What a sign-in costs at least: a handler written by hand on node:http, on the kit's tables, with the kit's checks.
import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import { sealChallenge } from './challenge';
import { isWithinLimit } from './limiter';
import { origin, port, rpID, secret } from './settings';
import { Refused, signIn } from './sign-in';
import { readSession } from './statements';

const mostBytes = 65_536;
const attributes = 'Path=/; HttpOnly; SameSite=Lax';

const routes: Record<string, (request: IncomingMessage, response: ServerResponse) => unknown> = {
  'GET /api/auth/passkey/generate-authenticate-options': (request, response) => {
    const site = request.headers['sec-fetch-site'];
    if (site && site !== 'same-origin' && site !== 'none') throw new Refused(403);
    if (!isWithinLimit('options', addressOf(request), 120)) throw new Refused(429);
    const present = cookieOf(request, 'floor.browser');
    const browser = present ?? randomBytes(32).toString('base64url');
    if (!present) response.setHeader('set-cookie', `floor.browser=${browser}; Max-Age=34560000; ${attributes}`);
    const challenge = sealChallenge(browser);
    const options = { challenge, timeout: 300_000, rpId: rpID, allowCredentials: [], userVerification: 'required' };
    send(response, 200, { ...options, hints: [] });
  },
  'POST /api/auth/passkey/verify-authentication': async (request, response) => {
    if (request.headers.origin !== origin) throw new Refused(403);
    const address = addressOf(request);
    if (!isWithinLimit('verify', address, 60)) throw new Refused(429);
    const body: unknown = JSON.parse(await readBody(request));
    const { token, answer } = await signIn(body, {
      browser: cookieOf(request, 'floor.browser'),
      userAgent: request.headers['user-agent']?.slice(0, 512) ?? '',
      address: `${address.split('.').slice(0, 3).join('.')}.0`,
    });
    response.setHeader('set-cookie', `floor.session=${token}.${signatureOf(token)}; Max-Age=2592000; ${attributes}`);
    send(response, 200, answer);
  },
  'GET /api/auth/get-session': async (request, response) => {
    const [token = '', signature = ''] = cookieOf(request, 'floor.session')?.split('.') ?? [];
    const [given, wanted] = [Buffer.from(signature), Buffer.from(signatureOf(token))];
    const isOurs = given.length === wanted.length && timingSafeEqual(given, wanted);
    const user = isOurs ? await readSession(token) : undefined;
    send(response, 200, user ? { user } : null);
  },
};

createServer(async (request, response) => {
  try {
    const route = routes[`${request.method} ${request.url}`];
    if (!route) throw new Refused(404);
    await route(request, response);
  } catch (error) {
    if (!(error instanceof Refused)) console.error(error);
    send(response, error instanceof Refused ? error.status : 503, { code: 'REFUSED' });
  }
}).listen(port, '127.0.0.1');

const signatureOf = (token: string) => createHmac('sha256', secret).update(token).digest('base64url');
const addressOf = (request: IncomingMessage) =>
  String(request.headers['x-forwarded-for'] ?? request.socket.remoteAddress);

const cookieOf = (request: IncomingMessage, name: string) => {
  const pairs = request.headers.cookie?.split('; ') ?? [];
  return pairs.find((pair) => pair.startsWith(`${name}=`))?.slice(name.length + 1);
};

const readBody = async (request: IncomingMessage) => {
  const chunks: Buffer[] = [];
  let size = 0;
  for await (const chunk of request) {
    size += chunk.length;
    if (size > mostBytes) throw new Refused(413);
    chunks.push(chunk);
  }
  return Buffer.concat(chunks).toString('utf8');
};

const send = (response: ServerResponse, status: number, body: unknown) => {
  response.writeHead(status, {
    'content-type': 'application/json',
    'cache-control': 'no-store',
    'x-content-type-options': 'nosniff',
    'referrer-policy': 'same-origin',
  });
  response.end(JSON.stringify(body));
};
