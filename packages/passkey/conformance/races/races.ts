import { randomBytes } from 'node:crypto';
import { SoftwareAuthenticator } from '../../src/testing/software-authenticator';
import { type Answer, type Browser, origin } from '../../test/browser';
import type { TestApp } from '../../test/test-app';

type Arena = { app: TestApp; inTurn: (browser: Browser, count: number) => Browser[] };
type Run = () => Promise<Answer>;

/** Something that sixteen requests try at once. */
export type Race = {
  name: string;
  /** Makes the requests; `winners` of them may succeed, and what is true afterwards is `left`. */
  prepare: (arena: Arena) => Promise<{
    runs: Run[];
    winners: number;
    refusals: (number | undefined)[];
    left: () => Promise<unknown>;
    is: unknown;
  }>;
};

const many = 16;
const create = async (browser: Browser, tampering = {}) => {
  const options = await browser.registrationOptions();
  return new SoftwareAuthenticator().create(options, { origin, ...tampering });
};
const passkeysOf = (app: TestApp, userId: string) => () => app.count('passkey', `"userId" = '${userId}'`);
const sessionsOf = (app: TestApp, userId: string) => () => app.count('session', `"userId" = '${userId}'`);

/** The races of ceremonies and of removals, each with the one outcome it may have. */
export const races: Race[] = [
  {
    name: 'one challenge answered to sign in',
    prepare: async ({ app, inTurn }) => {
      const { person, authenticator, browser } = await app.withPasskey();
      const response = authenticator.get(await browser.authenticationOptions(), { origin });
      const runs = inTurn(browser, many).map((tab) => () => tab.verifyAuthentication(response));
      return { runs, winners: 1, refusals: [400], left: sessionsOf(app, person.id), is: 2 };
    },
  },
  {
    name: 'one counter in the answers to many challenges',
    prepare: async ({ app, inTurn }) => {
      const { person, authenticator } = await app.withPasskey({ counts: true });
      const visitors = Array.from({ length: many }, () => app.openBrowser());
      const runs = await Promise.all(
        visitors.map(async (visitor, index) => {
          const response = authenticator.get(await visitor.authenticationOptions(), { origin, counter: 7 });
          const tab = inTurn(visitor, 2)[index % 2] as Browser;
          return () => tab.verifyAuthentication(response);
        }),
      );
      return { runs, winners: 1, refusals: [401], left: sessionsOf(app, person.id), is: 2 };
    },
  },
  {
    name: 'one challenge answered to register',
    prepare: async ({ app, inTurn }) => {
      const { person, browser } = await app.signedIn();
      const response = await create(browser);
      const runs = inTurn(browser, many).map((tab) => () => tab.verifyRegistration(response));
      return { runs, winners: 1, refusals: [400], left: passkeysOf(app, person.id), is: 1 };
    },
  },
  {
    name: 'one credential id registered by many accounts',
    prepare: async ({ app, inTurn }) => {
      const credentialId = new Uint8Array(randomBytes(32));
      const runs = await Promise.all(
        Array.from({ length: many }, async (_, index) => {
          const { browser } = await app.signedIn();
          const response = await create(browser, { credentialId });
          const tab = inTurn(browser, 2)[index % 2] as Browser;
          return () => tab.verifyRegistration(response);
        }),
      );
      const id = Buffer.from(credentialId).toString('base64url');
      return { runs, winners: 1, refusals: [409], left: () => app.count('passkey', `"credentialID" = '${id}'`), is: 1 };
    },
  },
  {
    name: 'the last free place of an account',
    prepare: async ({ app, inTurn }) => {
      const { person, browser } = await app.signedIn();
      for (let made = 0; made < 19; made++) await browser.register(new SoftwareAuthenticator());
      const responses = await Promise.all(Array.from({ length: many }, () => create(browser)));
      const runs = inTurn(browser, many).map(
        (tab, at) => () => tab.verifyRegistration(responses[at] as (typeof responses)[0]),
      );
      return { runs, winners: 1, refusals: [409], left: passkeysOf(app, person.id), is: 20 };
    },
  },
  {
    name: 'the first passkeys of an account, which get one user handle',
    prepare: async ({ app, inTurn }) => {
      const { person, browser } = await app.signedIn();
      // Gives the browser its cookie, as the first page it opens does.
      await browser.registrationOptions();
      const responses = await Promise.all(Array.from({ length: many }, () => create(browser)));
      const runs = inTurn(browser, many).map(
        (tab, at) => () => tab.verifyRegistration(responses[at] as (typeof responses)[0]),
      );
      const left = async () => {
        const { rows } = await app.client.query('select distinct "userHandle" from passkey where "userId" = $1', [
          person.id,
        ]);
        return rows.length;
      };
      return { runs, winners: many, refusals: [], left, is: 1 };
    },
  },
  {
    name: 'one challenge answered for an automatic passkey',
    prepare: async ({ app, inTurn }) => {
      const { person, browser } = await app.signedIn();
      const { body } = await browser.get('/passkey/generate-register-options?mode=automatic');
      const response = new SoftwareAuthenticator().create(body as never, { origin, flags: { up: false, uv: false } });
      const runs = inTurn(browser, many).map((tab) => () => tab.verifyRegistration(response));
      return { runs, winners: 1, refusals: [400], left: passkeysOf(app, person.id), is: 1 };
    },
  },
  {
    name: 'one challenge answered to step up',
    prepare: async ({ app, inTurn }) => {
      const { person, home, authenticator } = await app.withPasskey();
      const response = authenticator.get(await home.stepUpOptions(), { origin });
      const runs = inTurn(home, many).map((tab) => () => tab.verifyStepUp(response));
      return { runs, winners: 1, refusals: [400], left: sessionsOf(app, person.id), is: 1 };
    },
  },
  {
    name: 'one passkey removed',
    prepare: async ({ app, inTurn }) => {
      const { person, home, passkey } = await app.withPasskey();
      const runs = inTurn(home, many).map((tab) => () => tab.post('/passkey/delete-passkey', { id: passkey.id }));
      return { runs, winners: 1, refusals: [404], left: passkeysOf(app, person.id), is: 0 };
    },
  },
  {
    name: 'the last two ways into an account, both removed',
    prepare: async ({ app, inTurn }) => {
      const { person, home, passkey } = await app.withPasskey();
      const { body } = await home.register(new SoftwareAuthenticator());
      await app.client.query('delete from account where "userId" = $1', [person.id]);
      const ids = [passkey.id, body.id];
      const runs = inTurn(home, many).map(
        (tab, at) => () => tab.post('/passkey/delete-passkey', { id: ids[(at >> 1) % 2] }),
      );
      return { runs, winners: 1, refusals: [404, 409], left: passkeysOf(app, person.id), is: 1 };
    },
  },
];
