import { beforeAll, describe, expect, it } from 'vitest';
import { createTestAuth, httpsSite, mailsTo, newAddress, password, type TestAuth } from '../../test/test-auth';

let app: TestAuth;
beforeAll(async () => {
  app = await createTestAuth();
});

const german = { 'accept-language': 'de-DE,de;q=0.9,en;q=0.5' };
const cookie = 'latchkey.language';

/** Somebody who signed up in a browser that asks for German. */
async function signedUpInGerman() {
  const browser = app.openBrowser();
  const email = newAddress();
  await browser.post('/sign-up/email', { name: 'Ada', email, password }, german);
  const [mail] = await mailsTo(email);
  const token = new URL(mail?.text.match(/https?:\/\/\S+/)?.[0] ?? '').searchParams.get('token');
  await browser.post('/sign-up/prove', { token }, german);
  return { browser, email, mail };
}

describe('the language of an account', () => {
  it('is at first the one of the browser it was made in, and so is its first mail', async () => {
    const { email, mail } = await signedUpInGerman();
    expect(mail?.html).toContain('<html lang="de"');
    expect(await app.findUser(email)).toMatchObject({ locale: 'de' });
  });

  it('is told to each browser that signs in, and to one only when it changes', async () => {
    const { email } = await signedUpInGerman();
    const other = app.openBrowser();
    const first = await other.post('/sign-in/email', { email, password });
    expect(first.cookies.find((line) => line.startsWith(cookie))).toBe(
      'latchkey.language=de; Max-Age=34560000; Path=/; SameSite=Lax',
    );
    const again = await other.post('/sign-in/email', { email, password });
    expect(again.cookies.filter((line) => line.startsWith(cookie))).toEqual([]);
  });

  it('changes by the setting, and reaches the other browsers when they are prolonged', async () => {
    const { browser, email } = await signedUpInGerman();
    const other = app.openBrowser();
    await other.post('/sign-in/email', { email, password });
    const answer = await browser.post('/update-user', { locale: 'ar' });
    expect([answer.status, browser.jar.get(cookie)]).toEqual([200, 'ar']);
    expect(await app.findUser(email)).toMatchObject({ locale: 'ar', name: 'Ada' });
    expect(other.jar.get(cookie)).toBe('de');
    await other.get('/get-session');
    expect(other.jar.get(cookie)).toBe('ar');
  });

  it.each(['tlh', '', 'EN', 'constructor', 7, null, ['de']])(
    'is refused where it is none of the kit: %j',
    async (locale) => {
      const { browser, email } = await signedUpInGerman();
      const answer = await browser.post('/update-user', { locale });
      expect([answer.status, answer.body]).toMatchObject([400, { code: expect.stringMatching(/^INVALID_/) }]);
      expect(await app.findUser(email)).toMatchObject({ locale: 'de' });
    },
  );

  it('is the one of mails to its owner, whatever browser causes them', async () => {
    const { email } = await signedUpInGerman();
    const other = app.openBrowser();
    await other.post('/sign-in/email', { email, password }, { 'accept-language': 'ar' });
    other.jar.delete(cookie);
    await other.post(
      '/change-password',
      { currentPassword: password, newPassword: `${password}!` },
      { 'accept-language': 'ar' },
    );
    const [notice] = await mailsTo(email);
    expect(notice?.html).toContain('<html lang="de"');
  });

  it('is of no account where a mail goes to an address that has none: it is the language of who asks', async () => {
    const email = newAddress();
    await app.openBrowser().post('/sign-up/email', { name: 'Ada', email, password }, { 'accept-language': 'ar' });
    const [mail] = await mailsTo(email);
    expect(mail?.html).toContain('<html lang="ar" dir="rtl"');
  });

  it.each(['en-x-u-attr', 'und', 'und-419', 'de, und;q=0.1'])(
    'tells nobody whether an address has an account, whatever list of languages comes along: %s',
    async (accepted) => {
      const { email } = await signedUpInGerman();
      const ask = (address: string) =>
        app.openBrowser().post('/request-password-reset', { email: address }, { 'accept-language': accepted });
      const [known, unknown] = [await ask(email), await ask(newAddress())];
      expect([known.status, known.text]).toEqual([200, unknown.text]);
      expect(unknown.status).toBe(200);
    },
  );

  it('is told on encrypted connections alone where the site is', async () => {
    const https = await createTestAuth(httpsSite);
    const { email } = await https.signedIn();
    const { cookies } = await https.openBrowser().post('/sign-in/email', { email, password });
    expect(cookies.find((line) => line.startsWith(cookie))).toMatch(/; Secure/);
  });
});
