import { getDatabase } from '@kit/database';
import { applyMigrations } from '@kit/database/migrations';
import { listOutbox, type OutboxMessage, readOutboxMessage } from '@kit/mailer/outbox';
import { sql } from 'drizzle-orm';
import { vi } from 'vitest';
import { type AuthEnv, readAuthEnv } from '../env';
import { createAuth } from '../src/auth';
import { Browser } from './browser';

export const password = 'a password that is long enough';
const secret = 'the secret of the suites, long enough 0123456789';
let people = 0;

/** The variables of a local site, read as the app reads them. */
function testEnv(variables: Record<string, string> = {}): AuthEnv {
  return readAuthEnv({ NODE_ENV: 'production', LATCHKEY_LOCAL: 'true', BETTER_AUTH_SECRET: secret, ...variables });
}

/** The variables of a site on https. */
export const httpsSite = { LATCHKEY_LOCAL: 'false', NEXT_PUBLIC_SITE_URL: 'https://app.example.com' };

/** An address nobody has used. */
export function newAddress(): string {
  people += 1;
  return `person-${people}-${Date.now()}@example.com`;
}

/** The kit's whole auth, as the app makes it, with everything it mails in the outbox; on the embedded database unless told. */
export async function createTestAuth(
  variables: Record<string, string> = {},
  cache?: Parameters<typeof createAuth>[2],
  on?: Parameters<typeof createAuth>[1],
) {
  const env = testEnv(variables);
  const db = on ?? (await getDatabase()).db;
  await applyMigrations(db);
  const auth = createAuth(env, db, cache);
  const context = await auth.$context;
  const openBrowser = () => new Browser(auth.handler, env.siteUrl);

  return {
    auth,
    context,
    db,
    env,
    openBrowser,
    /** A browser whose person has signed up and not yet opened the mail. */
    async signedUp(email = newAddress(), name = 'Ada') {
      const browser = openBrowser();
      const answer = await browser.post('/sign-up/email', { name, email, password });
      if (answer.status !== 200) throw new Error(`sign-up answered ${answer.status} ${answer.text}`);
      return { browser, email, token: await mailedToken(email, db) };
    },
    /** A browser whose person has an account and is signed in. */
    async signedIn() {
      const person = await this.signedUp();
      const answer = await person.browser.post('/sign-up/prove', { token: person.token });
      if (answer.status !== 200) throw new Error(`prove answered ${answer.status} ${answer.text}`);
      return person;
    },
    findUser: async (email: string) => (await context.internalAdapter.findUserByEmail(email))?.user ?? null,
  };
}

export type TestAuth = Awaited<ReturnType<typeof createTestAuth>>;

type MailDatabase = Pick<Parameters<typeof createAuth>[1], 'execute'>;

/** The mails sent to an address, newest first, once none that was promised to it by now is on its way any more. */
export async function mailsTo(email: string, db?: MailDatabase): Promise<OutboxMessage[]> {
  await delivered(email, db ?? (await getDatabase()).db);
  const entries = (await listOutbox(50)).filter(({ to }) => to === email);
  const mails = await Promise.all(entries.map(({ id }) => readOutboxMessage(id)));
  return mails.flatMap((mail) => mail ?? []);
}

const delivered = (email: string, db: MailDatabase) =>
  vi.waitFor(async () => {
    const waiting = sql`select count(*)::int as mails from mail where recipient = ${email} and state = 'waiting'`;
    const { rows } = await db.execute(waiting);
    if (rows[0]?.mails !== 0) throw new Error(`mails to ${email} are still on their way`);
  }, 5000);

/** The newest mail to an address under that subject. */
export async function nextMail(email: string, subject: RegExp, db?: MailDatabase): Promise<OutboxMessage> {
  const mail = (await mailsTo(email, db)).find((candidate) => subject.test(candidate.subject));
  if (!mail) throw new Error(`no mail ${subject} to ${email}`);
  return mail;
}

/** The token in the newest mail that finishes a sign-up. */
export const mailedToken = (email: string, db?: MailDatabase) => tokenIn(nextMail(email, /^Confirm/, db));

/** The token in the newest mail that sets a new password. */
export const mailedResetToken = (email: string, db?: MailDatabase) =>
  tokenIn(nextMail(email, /^Set a new password/, db));

/** The token in the newest mail that signs in. */
export const mailedLinkToken = (email: string, db?: MailDatabase) =>
  tokenIn(nextMail(email, /^Your link to sign in/, db));

/** The token in the newest mail that an account without a password gets instead of a reset. */
export const mailedRecoveryToken = (email: string, db?: MailDatabase) => tokenIn(nextMail(email, /^Get back into/, db));

/** The code in the newest mail that signs up or recovers. */
export async function mailedCode(email: string, db?: MailDatabase): Promise<string> {
  return /^\d{6}$/m.exec((await nextMail(email, /^Your code/, db)).text)?.[0] ?? '';
}

/** The token of the link in the newest mail that signs up or recovers with a code, or without one. */
export const mailedCodeLinkToken = (email: string, db?: MailDatabase) =>
  tokenIn(nextMail(email, /^Your (code|link) for/, db));

async function tokenIn(mail: Promise<OutboxMessage>): Promise<string> {
  const link = /https?:\/\/\S+/.exec((await mail).text)?.[0];
  return (link && new URL(link).searchParams.get('token')) ?? '';
}
