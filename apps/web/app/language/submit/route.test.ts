import { describe, expect, it } from 'vitest';
import { POST } from './route';

const site = 'http://localhost:3000';
const choose = (fields: Record<string, string>, headers: Record<string, string> = {}) =>
  POST(
    new Request(`${site}/language/submit`, {
      method: 'POST',
      headers: { origin: site, ...headers },
      body: new URLSearchParams(fields),
    }),
  );

describe('the choice of a language', () => {
  it('is kept by the browser, which comes back to its page', async () => {
    const answer = await choose({ locale: 'ar', returnTo: '/auth/sign-in?returnTo=%2Fsettings' });
    expect([answer.status, answer.headers.get('location')]).toEqual([303, '/auth/sign-in?returnTo=%2Fsettings']);
    expect(answer.headers.getSetCookie()).toEqual([expect.stringMatching(/^latchkey\.language=ar; Path=\/; /)]);
  });

  it.each(['//evil.example', 'https://evil.example/', '/\\evil.example'])(
    'never leads to another site: %s',
    async (returnTo) => {
      expect((await choose({ locale: 'de', returnTo })).headers.get('location')).toBe('/home');
    },
  );

  it.each([
    ['from a page of another site', 403, choose({ locale: 'de' }, { origin: 'https://evil.example' })],
    ['for a language that is not there', 400, choose({ locale: 'constructor' })],
    ['with more than a form of this size holds', 413, choose({ locale: 'de', returnTo: 'x'.repeat(5000) })],
  ])('is refused %s, and nothing is kept', async (_what, status, choice) => {
    const answer = await choice;
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([status, []]);
  });
});
