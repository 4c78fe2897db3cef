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
      return { browser, email, token: await mailedToken(email) };
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

/** The newest mail to an address under that subject, once it is there: some go out after the answer. */
export function nextMail(email: string, subject: RegExp): Promise<OutboxMessage> {
  return vi.waitFor(async () => {
    const mail = (await mailsTo(email)).find((candidate) => subject.test(candidate.subject));
    if (!mail) throw new Error(`no mail ${subject} to ${email} yet`);
    return mail;
  }, 5000);
}

/** The token in the mail that finishes a sign-up. */
export const mailedToken = (email: string) => tokenIn(nextMail(email, /^Confirm/));

/** The token in the mail that sets a new password. */
export const mailedResetToken = (email: string) => tokenIn(nextMail(email, /^Set a new password/));

/** The token in the mail that signs in. */
export const mailedLinkToken = (email: string) => tokenIn(nextMail(email, /^Your link to sign in/));

/** The token in the mail that an account without a password gets instead of a reset. */
export const mailedRecoveryToken = (email: string) => tokenIn(nextMail(email, /^Get back into/));

/** The code in the newest mail that signs up or recovers. */
export async function mailedCode(email: string): Promise<string> {
  return /^\d{6}$/m.exec((await nextMail(email, /^Your code/)).text)?.[0] ?? '';
}

async function tokenIn(mail: Promise<OutboxMessage>): Promise<string> {
  const link = /https?:\/\/\S+/.exec((await mail).text)?.[0];
  return (link && new URL(link).searchParams.get('token')) ?? '';
}
