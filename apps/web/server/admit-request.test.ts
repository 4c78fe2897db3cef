import { createServer, type IncomingHttpHeaders, request as send } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { admitRequest } from './admit-request.mjs';
import { readSettings } from './settings.mjs';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

type Answer = { status: number | undefined; headers: IncomingHttpHeaders; seen: IncomingHttpHeaders | null };

/** One real request to a server that hands what is admitted to an app which only looks at it. */
async function ask(env: Record<string, string>, path: string, headers: Record<string, string> = {}): Promise<Answer> {
  let seen: IncomingHttpHeaders | null = null;
  const settings = readSettings(false, env);
  const server = createServer((request, response) => {
    if (!admitRequest(settings, request, response)) return;
    seen = request.headers;
    response.end('the app');
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(() => server.close());
  const { port } = server.address() as AddressInfo;
  return new Promise((resolve, reject) => {
    const call = send(
      { host: '127.0.0.1', port, path, headers: { host: 'localhost:3000', ...headers } },
      (response) => {
        response.resume().on('end', () => resolve({ status: response.statusCode, headers: response.headers, seen }));
      },
    );
    call.on('error', reject).end();
  });
}

const local = { LATCHKEY_LOCAL: 'true' };

describe('what reaches the app', () => {
  it("carries the socket's address, whatever the client says of itself", async () => {
    const claims = {
      'x-forwarded-for': '203.0.113.9',
      'x-forwarded-host': 'evil.example',
      forwarded: 'for=203.0.113.9',
    };
    const { seen } = await ask(local, '/home', claims);
    expect(seen).toMatchObject({ 'x-forwarded-for': '127.0.0.1' });
    expect(seen).not.toHaveProperty('x-forwarded-host');
    expect(seen).not.toHaveProperty('forwarded');
  });

  it('carries what a trusted proxy says', async () => {
    const { seen } = await ask({ ...local, TRUSTED_PROXIES: '127.0.0.1' }, '/', { 'x-forwarded-for': '203.0.113.9' });
    expect(seen).toMatchObject({ 'x-forwarded-for': '203.0.113.9' });
  });

  it('is no visit to an IP address in local mode: that is sent to localhost', async () => {
    const answer = await ask(local, '/auth/sign-in?returnTo=/a', { host: '127.0.0.1:3000' });
    expect(answer).toMatchObject({ status: 307, seen: null });
    expect(answer.headers.location).toBe('http://localhost:3000/auth/sign-in?returnTo=/a');
  });

  it.each(['evil.example', 'localhost.evil.example:3000', '192.168.0.5:3000'])(
    'is no visit under the name %j in local mode, which would let another site read the outbox',
    async (host) => {
      expect(await ask(local, '/dev/outbox', { host })).toMatchObject({ status: 421, seen: null });
    },
  );

  it('is any name outside local mode: the proxy before it knows its own', async () => {
    const site = { NEXT_PUBLIC_SITE_URL: 'https://app.example.com' };
    expect(await ask(site, '/', { host: 'app.example.co.uk' })).toMatchObject({ status: 200 });
  });

  it('is not what nobody could answer, and also that refusal has the headers of the site', async () => {
    const answer = await ask({ NEXT_PUBLIC_SITE_URL: 'https://app.example.com' }, '/%');
    expect(answer).toMatchObject({ status: 400, seen: null });
    expect(answer.headers).toMatchObject({
      'x-content-type-options': 'nosniff',
      'strict-transport-security': expect.stringMatching(/^max-age=/),
      'content-security-policy': "default-src 'none'; frame-ancestors 'none'",
    });
  });
});

describe('where the server listens', () => {
  it('is this machine only in local mode, and everywhere outside it', () => {
    expect(readSettings(false, local).host).toBe('127.0.0.1');
    expect(readSettings(false, {}).host).toBe('0.0.0.0');
    expect(() => readSettings(false, { ...local, LATCHKEY_HOST: '0.0.0.0' })).toThrow(/^LATCHKEY_HOST should be/);
  });

  it.each(['0', '65536', 'http', '3000.5', '-1'])('is not port %s', (PORT) => {
    expect(() => readSettings(false, { PORT })).toThrow(/^PORT should be a port number/);
  });
});
