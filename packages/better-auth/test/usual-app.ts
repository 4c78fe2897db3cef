import { existsSync } from 'node:fs';
import type { SoftwareAuthenticator } from '@kit/passkey/testing';
import { sql } from 'drizzle-orm';
import { Browser } from './browser';
import { newAddress, type TestAuth } from './test-auth';

const folder = new URL('../../../interop/usual-plugin/', import.meta.url);

/** Why no app with the usual plugin can be had; false when it can. */
export const noUsualApp =
  !existsSync(new URL('node_modules', folder)) &&
  'the packages of interop/usual-plugin are not installed: `pnpm install` there, or is the registry out of reach?';

type Queries = { query: (statement: string, values?: unknown[]) => Promise<unknown> };

/** An app with Better Auth's usual passkey plugin, its own release of Better Auth, on a pool like that of `pg`. */
export async function startUsualApp(database: unknown, baseURL: string) {
  const module = await import(new URL('server.mjs', folder).href);
  const handler: (request: Request) => Promise<Response> = await module.startUsualApp({ database, baseURL });

  return {
    /** A person of that app, signed in there, with an account made by its own sign-up. */
    async signUp() {
      const browser = new Browser(handler, baseURL);
      const email = newAddress();
      const { body, text } = await browser.post('/sign-up/email', { name: 'Ada', email, password: 'a long password' });
      const user = body?.user as { id: string } | undefined;
      if (!user) throw new Error(`the usual app answered ${text}`);
      return {
        id: user.id,
        email,
        browser,
        /** Adds a passkey there, by the usual plugin's own endpoints. */
        async register(authenticator: SoftwareAuthenticator, name = 'Phone') {
          const options = await browser.get('/passkey/generate-register-options');
          const response = authenticator.create(options.body as never, { origin: baseURL });
          const answer = await browser.post('/passkey/verify-registration', { response, name });
          if (answer.status !== 200) throw new Error(`the usual app answered ${answer.text}`);
          return answer.body as { id: string; credentialID: string };
        },
      };
    },
    /** A sign-in there, in a new browser. */
    signIn: (authenticator: SoftwareAuthenticator) => signIn(new Browser(handler, baseURL), authenticator),
  };
}

/** Gives a person of that app an account here, as whoever moves does first: by its own id, and with a proven address unless told. */
export const bringAccount = ({ db }: TestAuth, { id, email }: { id: string; email: string }, proven = true) =>
  db.execute(sql`insert into "user" (id, name, email, email_verified) values (${id}, 'Ada', ${email}, ${proven})`);

/** A whole sign-in by passkey. */
export async function signIn(browser: Browser, authenticator: SoftwareAuthenticator, tampering = {}) {
  const options = await browser.get('/passkey/generate-authenticate-options');
  const response = authenticator.get(options.body as never, { origin: browser.origin, ...tampering });
  return browser.post('/passkey/verify-authentication', { response });
}

/** A pool as `pg` has it, over the one connection of an embedded database; all its tables are in `schema`. */
export function embeddedPool(client: Queries, schema: string) {
  // What is done beside an answer ends when somebody else has begun: the last one to let go turns back.
  let holders = 0;
  const release = () => {
    holders -= 1;
    if (holders === 0) void client.query('set search_path to public');
  };
  return {
    connect: async () => {
      holders += 1;
      await client.query(`set search_path to ${schema}`);
      return { query: client.query.bind(client), release };
    },
    end: async () => {},
  };
}
