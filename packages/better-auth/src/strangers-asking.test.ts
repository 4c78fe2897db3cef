import { sql } from 'drizzle-orm';
import { beforeAll, describe, expect, it } from 'vitest';
import {
  createTestAuth,
  mailedCode,
  mailedCodeLinkToken,
  mailedLinkToken,
  mailedResetToken,
  mailedToken,
  mailsTo,
  newAddress,
  password,
  type TestAuth,
} from '../test/test-auth';

const alone = { NEXT_PUBLIC_AUTH_PASSWORD: 'false', NEXT_PUBLIC_AUTH_PASSKEY: 'true' };
const newPassword = 'a password of the owner';
let app: TestAuth;
let codes: TestAuth;
beforeAll(async () => {
  app = await createTestAuth({ NEXT_PUBLIC_AUTH_MAGIC_LINK: 'true' });
  codes = await createTestAuth(alone);
});

type Way = {
  /** What a stranger asks for. */
  path: string;
  at: () => TestAuth;
  /** An address in whose name it is asked. */
  owner: () => Promise<string>;
  /** Gets in with the newest mail there is, in a browser that asked for nothing. */
  getIn: (email: string) => Promise<{ status: number }>;
};

const nobody = async () => newAddress();
const byCodeLink = async (email: string) =>
  codes.openBrowser().post('/recover/sign-in', { token: await mailedCodeLinkToken(email), confirmed: true });
const withAccount = async () => {
  const email = newAddress();
  await codes.openBrowser().post('/sign-up/code', { email, name: 'Ada' });
  expect((await byCodeLink(email)).status).toBe(200);
  return email;
};
const withPassword = async () => (await app.signedIn()).email;

const ways: [string, Way][] = [
  [
    'a link that signs in',
    {
      path: '/magic-link/send',
      at: () => app,
      owner: withPassword,
      getIn: async (email) =>
        app.openBrowser().post('/magic-link/sign-in', { token: await mailedLinkToken(email), confirmed: true }),
    },
  ],
  [
    'a new password',
    {
      path: '/request-password-reset',
      at: () => app,
      owner: withPassword,
      getIn: async (email) =>
        app.openBrowser().post('/reset-password', { token: await mailedResetToken(email), newPassword }),
    },
  ],
  [
    'a sign-up with a password',
    {
      path: '/sign-up/email',
      at: () => app,
      owner: nobody,
      getIn: async (email) =>
        app.openBrowser().post('/sign-up/prove', { token: await mailedToken(email), newPassword }),
    },
  ],
  ['a sign-up by code', { path: '/sign-up/code', at: () => codes, owner: nobody, getIn: byCodeLink }],
  ['a recovery by code', { path: '/recover/code', at: () => codes, owner: withAccount, getIn: byCodeLink }],
];

/** Lets time pass for everything that the database knows of an address; the clock of this process stands. */
async function pass(minutes: number, email: string): Promise<void> {
  await app.db.execute(
    sql`update mail set created_at = created_at - make_interval(mins => ${minutes}) where recipient = ${email}`,
  );
  await app.db.execute(
    sql`update verification set expires_at = expires_at - make_interval(mins => ${minutes}) where value like ${`%${email}%`} or identifier like 'reset-password:%'`,
  );
}

describe.each(ways)(
  'a stranger who asks for %s without end, from many browsers,',
  (_what, { path, at, owner, getIn }) => {
    const ask = async (email: string) => {
      const answer = await at().openBrowser().post(path, { email, name: 'Mallory', password });
      expect(answer.status).toBe(200);
    };

    it('never keeps the owner out: the newest mail opens, or asking brings one', async () => {
      for (let minute = 0; minute <= 60; minute += 15) {
        // Each round somebody else, who has asked for that many minutes: using a mail would end the story.
        const email = await owner();
        for (let asked = 0; asked < 8; asked += 1) await ask(email);
        for (let gone = 0; gone < minute; gone += 5) {
          await pass(5, email);
          await ask(email);
        }
        await pass(5, email);
        await ask(email);
        expect((await getIn(email)).status, `after ${minute} minutes`).toBe(200);
      }
    });

    it('fills no inbox: five mails, and then one in ten minutes', async () => {
      const email = await owner();
      const before = (await mailsTo(email)).length;
      const mails = async () => (await mailsTo(email)).length - before;
      for (let asked = 0; asked < 8; asked += 1) await ask(email);
      const first = await mails();
      expect(first).toBeLessThanOrEqual(5);
      for (const more of [1, 2, 3]) {
        await pass(10, email);
        for (let asked = 0; asked < 3; asked += 1) await ask(email);
        expect(await mails()).toBe(first + more);
      }
    });
  },
);

it('a stranger who asks to recover what does not exist keeps its owner from no sign-up', async () => {
  const email = newAddress();
  for (let asked = 0; asked < 8; asked += 1) await codes.openBrowser().post('/recover/code', { email });
  expect((await codes.openBrowser().post('/sign-up/code', { email, name: 'Ada' })).status).toBe(200);
  expect((await byCodeLink(email)).status).toBe(200);
});

describe('codes to one address', () => {
  it('end at five an hour, so that guessing stays hopeless; the mails after them have the link alone', async () => {
    const email = await withAccount();
    const ask = () => codes.openBrowser().post('/recover/code', { email });
    for (let asked = 0; asked < 12; asked += 1) {
      await ask();
      await pass(10, email);
    }
    const mails = (await mailsTo(email)).filter(({ subject }) => /^Your (code|link) for/.test(subject));
    const codesIn = mails.filter(({ text }) => /^\d{6}$/m.test(text));
    // One of the five was the sign-up's.
    expect([mails.length, codesIn.length]).toEqual([13, 5]);
    for (const { text } of mails) expect(text).toContain('/auth/recover/link?token=');
  });

  it('are answered alike, with the same cookies, whether or not they have ended', async () => {
    const email = await withAccount();
    const answers = [];
    for (let asked = 0; asked < 8; asked += 1) {
      const { status, text, cookies } = await codes.openBrowser().post('/recover/code', { email });
      answers.push(JSON.stringify([status, text, cookies.map((line) => line.replace(/=[^;]*/, ''))]));
    }
    expect(new Set(answers).size).toBe(1);
    expect(await mailedCode(email)).toMatch(/^\d{6}$/);
  });
});
