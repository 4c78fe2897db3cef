import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { getDatabase } from '@kit/database';
import { mailStore } from '@kit/database/mail-store';
import { mail } from '@kit/database/schema';
import { createMailQueue } from '@kit/mailer';
import { and, eq, isNotNull, sql } from 'drizzle-orm';
import { describe, expect, it, onTestFinished, vi } from 'vitest';
import type { Browser } from '../test/browser';
import { startLyingProvider } from '../test/lying-provider';
import {
  createTestAuth,
  mailedCode,
  mailedCodeLinkToken,
  mailedLinkToken,
  mailedToken,
  newAddress,
  password,
} from '../test/test-auth';
import { goThere, newPersonThere } from '../test/trip';

/** The status of an answer; a handler that throws is a 500 to its caller. */
const statusOf = (answer: Promise<{ status: number; cookies: string[] }>) =>
  answer.catch(() => ({ status: 500, cookies: [] }));

describe('a failure on our side', () => {
  it('of the database is never a refusal, and takes no cookie away', async () => {
    const provider = await startLyingProvider();
    onTestFinished(() => provider.stop());
    const app = await createTestAuth({ NEXT_PUBLIC_AUTH_MAGIC_LINK: 'true', ...provider.environment });
    const { browser, email } = await app.signedIn();
    const pending = await app.signedUp();
    await pending.browser.post('/magic-link/send', { email: pending.email });
    const link = await mailedLinkToken(pending.email);
    const callback = await goThere(browser, provider, newPersonThere(), { path: '/link-social' });
    const alone = { NEXT_PUBLIC_AUTH_PASSWORD: 'false', NEXT_PUBLIC_AUTH_PASSKEY: 'true' };
    const byCode = (await createTestAuth(alone)).openBrowser();
    const newcomer = newAddress();
    await byCode.post('/sign-up/code', { email: newcomer, name: 'Ada' });
    const [code, codeLink] = [await mailedCode(newcomer), await mailedCodeLinkToken(newcomer)];
    await (await getDatabase()).close();
    const answers = await Promise.all([
      statusOf(browser.get('/get-session')),
      statusOf(browser.post('/sign-in/email', { email, password })),
      statusOf(browser.post('/sign-out')),
      statusOf(browser.post('/update-user', { name: 'Ada' })),
      statusOf(browser.post('/change-password', { currentPassword: password, newPassword: password })),
      statusOf(browser.post('/request-password-reset', { email })),
      statusOf(browser.post('/reset-password', { token: 'x', newPassword: password })),
      statusOf(browser.post('/sign-up/email', { name: 'Ada', email: newAddress(), password })),
      statusOf(pending.browser.post('/sign-up/prove', { token: pending.token })),
      statusOf(pending.browser.post('/sign-up/resend')),
      statusOf(browser.post('/magic-link/send', { email })),
      statusOf(pending.browser.post('/magic-link/resend')),
      statusOf(pending.browser.post('/magic-link/sign-in', { token: link })),
      statusOf(browser.post('/password/remove')),
      statusOf(browser.post('/password/set', { newPassword: password })),
      statusOf(browser.get(callback)),
      statusOf(browser.get('/list-accounts')),
      statusOf(browser.post('/unlink-account', { providerId: 'oidc' })),
      statusOf(browser.post('/recover/sign-in', { token: codeLink, confirmed: true })),
      statusOf(byCode.post('/recover/sign-in', { token: codeLink })),
      statusOf(byCode.post('/sign-up/code', { email: newAddress(), name: 'Ada' })),
      statusOf(byCode.post('/recover/code', { email: newcomer })),
      statusOf(byCode.post('/email-code/resend')),
      statusOf(byCode.post('/email-code/verify', { code })),
    ]);
    for (const { status, cookies } of answers) {
      expect(status).toBeGreaterThanOrEqual(500);
      expect(cookies).toEqual([]);
    }

    const again = await createTestAuth(provider.environment);
    const comesBack = (before: Browser, to = again) => {
      const back = to.openBrowser();
      for (const [name, value] of before.jar) back.jar.set(name, value);
      return back;
    };
    const back = comesBack(browser);
    expect(await back.user()).toMatchObject({ email });
    expect((await comesBack(pending.browser).post('/sign-up/prove', { token: pending.token })).status).toBe(200);
    expect((await back.get(callback)).headers.get('location')).toBe('/home');
    const backByCode = comesBack(byCode, await createTestAuth(alone));
    expect((await backByCode.post('/email-code/verify', { code })).status).toBe(200);
    expect((await back.post('/recover/sign-in', { token: codeLink, confirmed: true })).status).toBe(200);
  });

  it('of a table is no refusal of what is proven by it, and uses nothing up', async () => {
    const provider = await startLyingProvider();
    onTestFinished(() => provider.stop());
    const app = await createTestAuth({ NEXT_PUBLIC_AUTH_MAGIC_LINK: 'true', ...provider.environment });
    const codes = await createTestAuth({ NEXT_PUBLIC_AUTH_PASSWORD: 'false', NEXT_PUBLIC_AUTH_PASSKEY: 'true' });
    const [there, byLink, byCode] = [app.openBrowser(), app.openBrowser(), codes.openBrowser()];
    const callback = await goThere(there, provider, newPersonThere());
    const [email, newcomer] = [newAddress(), newAddress()];
    await byLink.post('/magic-link/send', { email });
    await byCode.post('/sign-up/code', { email: newcomer, name: 'Ada' });
    const [link, code] = [await mailedLinkToken(email), await mailedCode(newcomer)];
    const codeLink = await mailedCodeLinkToken(newcomer);
    const tries = [
      () => there.get(callback),
      () => byLink.post('/magic-link/sign-in', { token: link }),
      () => byCode.post('/email-code/verify', { code }),
      () => codes.openBrowser().post('/recover/sign-in', { token: codeLink, confirmed: true }),
    ];
    await app.db.execute(sql`alter table verification rename to verification_away`);
    const answers = await Promise.all(tries.map((attempt) => statusOf(attempt()))).finally(() =>
      app.db.execute(sql`alter table verification_away rename to verification`),
    );
    for (const { status, cookies } of answers) {
      expect(status).toBeGreaterThanOrEqual(500);
      expect(cookies).toEqual([]);
    }
    const statuses = [];
    for (const attempt of tries) statuses.push((await attempt()).status);
    expect(statuses).toEqual([302, 200, 200, 200]);
  });

  it('of a table is no sign-out either: whoever asks is not told to sign in', async () => {
    const app = await createTestAuth({ GITHUB_CLIENT_ID: 'id', GITHUB_CLIENT_SECRET: 'secret' });
    const { browser, email } = await app.signedIn();
    await app.db.execute(sql`alter table session rename to session_away`);
    const answers = await Promise.all([
      statusOf(browser.post('/update-user', { name: 'Ada' })),
      statusOf(browser.post('/change-password', { currentPassword: password, newPassword: password })),
      statusOf(browser.post('/unlink-account', { providerId: 'github' })),
    ]).finally(() => app.db.execute(sql`alter table session_away rename to session`));
    for (const { status, cookies } of answers) {
      expect(status).toBeGreaterThanOrEqual(500);
      expect(cookies).toEqual([]);
    }
    expect(await browser.user()).toMatchObject({ email });
  });

  it('of the mail is nobody’s business but ours: the mail comes when it works again', async () => {
    const app = await createTestAuth();
    const folder = mkdtempSync(join(tmpdir(), 'latchkey-mail-'));
    writeFileSync(join(folder, 'outbox'), 'a file where the folder should be');
    const before = process.env.LATCHKEY_DATA_DIR;
    process.env.LATCHKEY_DATA_DIR = folder;
    onTestFinished(() => {
      process.env.LATCHKEY_DATA_DIR = before;
      rmSync(folder, { recursive: true, force: true });
    });
    const email = newAddress();
    const browser = app.openBrowser();
    expect((await browser.post('/sign-up/email', { name: 'Ada', email, password })).status).toBe(200);
    const waiting = and(eq(mail.recipient, email), isNotNull(mail.lastError));
    await vi.waitFor(async () => expect(await app.db.$count(mail, waiting)).toBe(1), 10_000);

    process.env.LATCHKEY_DATA_DIR = before;
    await app.db
      .update(mail)
      .set({ dueAt: new Date(0) })
      .where(waiting);
    await createMailQueue({ store: mailStore(app.db) }).deliverDue();
    expect((await browser.post('/sign-up/prove', { token: await mailedToken(email) })).status).toBe(200);
  });
});
