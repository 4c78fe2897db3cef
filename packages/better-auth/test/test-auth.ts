import { getDatabase } from '@kit/database';
import { applyMigrations } from '@kit/database/migrations';
import { listOutbox, type OutboxMessage, readOutboxMessage } from '@kit/mailer/outbox';
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

/** The kit's whole auth on the embedded database, as the app makes it, with everything it mails in the outbox. */
export async function createTestAuth(variables: Record<string, string> = {}, cache?: Parameters<typeof createAuth>[2]) {
  const env = testEnv(variables);
  const { db } = await getDatabase();
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
      const before = (await mailsTo(email)).length;
      const answer = await browser.post('/sign-up/email', { name, email, password });
      if (answer.status !== 200) throw new Error(`sign-up answered ${answer.status} ${answer.text}`);
      return { browser, email, token: await mailedToken(email, before + 1) };
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

/** The mails sent to an address, newest first. */
export async function mailsTo(email: string): Promise<OutboxMessage[]> {
  const entries = (await listOutbox(50)).filter(({ to }) => to === email);
  const mails = await Promise.all(entries.map(({ id }) => readOutboxMessage(id)));
  return mails.flatMap((mail) => mail ?? []);
}

/**
 * The newest mail to an address under that subject, once it is there (mails go out after the answer) and the address has
 * got `count` of any kind.
 */
export function nextMail(email: string, subject: RegExp, count = 1): Promise<OutboxMessage> {
  return vi.waitFor(async () => {
    const mails = await mailsTo(email);
    const mail = mails.find((candidate) => subject.test(candidate.subject));
    if (!mail || mails.length < count) throw new Error(`no mail ${subject} to ${email} yet`);
    return mail;
  }, 5000);
}

/** The token in the mail that finishes a sign-up, once the address has got `count` mails. */
export const mailedToken = (email: string, count = 1) => tokenIn(nextMail(email, /^Confirm/, count));

/** The token in the mail that sets a new password. */
export const mailedResetToken = (email: string) => tokenIn(nextMail(email, /^Set a new password/));

async function tokenIn(mail: Promise<OutboxMessage>): Promise<string> {
  const link = /https?:\/\/\S+/.exec((await mail).text)?.[0];
  return (link && new URL(link).searchParams.get('token')) ?? '';
}
