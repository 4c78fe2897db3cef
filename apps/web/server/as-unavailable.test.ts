import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { asUnavailable } from './as-unavailable.mjs';

const stops: (() => void)[] = [];
afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

async function answerOf(app: (response: ServerResponse) => void) {
  const server = createServer((_request, response) => {
    asUnavailable(response);
    app(response);
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  stops.push(() => server.close());
  const answer = await fetch(`http://127.0.0.1:${(server.address() as AddressInfo).port}`);
  return { status: answer.status, retryAfter: answer.headers.get('retry-after'), body: await answer.text() };
}

describe('what fails on our side', () => {
  it.each<[string, (response: ServerResponse) => void]>([
    ['set', (response) => Object.assign(response, { statusCode: 500 }).end('page')],
    ['written', (response) => response.writeHead(500, { 'content-type': 'text/html' }).end('page')],
  ])('is 503 with a time to try again, whether the status was %s', async (_how, app) => {
    expect(await answerOf(app)).toEqual({ status: 503, retryAfter: '5', body: 'page' });
  });
});

it.each([200, 303, 404, 503])('leaves %i as it is', async (status) => {
  expect(await answerOf((response) => response.writeHead(status).end())).toMatchObject({ status, retryAfter: null });
});
