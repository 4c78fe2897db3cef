import { messagesOf } from '@kit/messages';
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
    ['for a language that is not there', { locale: 'constructor', returnTo: '/auth/sign-up' }, '/auth/sign-up'],
    ['without a language or a page', {}, '/'],
    ['with more than a form of this size holds', { locale: 'de', returnTo: 'x'.repeat(5000) }, '/'],
  ])('is not kept %s, and the browser comes back all the same', async (_what, fields, back) => {
    const answer = await choose(fields);
    expect([answer.status, answer.headers.get('location')]).toEqual([303, back]);
    expect(answer.headers.getSetCookie()).toEqual([]);
  });

  it('is refused from a page of another site, in the language of the browser, and nothing is kept', async () => {
    const answer = await choose({ locale: 'de' }, { origin: 'https://evil.example', 'accept-language': 'ar' });
    expect([answer.status, answer.headers.getSetCookie()]).toEqual([403, []]);
    const page = await answer.text();
    expect(page).toContain('<html lang="ar" dir="rtl">');
    expect(page).toContain(`<p>${messagesOf('ar').forms.FOREIGN_ORIGIN}</p>`);
  });
});
