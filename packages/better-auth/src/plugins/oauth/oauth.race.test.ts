import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type LyingProvider, startLyingProvider } from '../../../test/lying-provider';
import { postgresAuth } from '../../../test/postgres-auth';
import { createTestAuth, newAddress, type TestAuth } from '../../../test/test-auth';
import { goThere, newPersonThere, refusedWith } from '../../../test/trip';

const rounds = 10;
const postgres = await postgresAuth();

/** Two apps as two processes have them; on the embedded database both share its one connection. */
const kinds: [string, (variables: Record<string, string>) => Promise<TestAuth>][] = [
  ['the embedded database', (variables) => createTestAuth(variables)],
];
if (postgres) kinds.push(['PostgreSQL', (variables) => postgres.connect({ variables })]);
afterAll(() => postgres?.close());

describe.each(kinds)('two who come back at once, on %s', (_, open) => {
  let provider: LyingProvider;
  let first: TestAuth;
  let second: TestAuth;
  beforeAll(async () => {
    provider = await startLyingProvider();
    first = await open(provider.environment);
    second = await open(provider.environment);
  });
  afterAll(() => provider.stop());

  type Trip = { browser: ReturnType<TestAuth['openBrowser']>; back: string };
  const land = (trips: Trip[]) =>
    Promise.all(trips.map(async ({ browser, back }) => (await browser.get(back)).headers.get('location')));
  const begin = async (app: TestAuth, person: ReturnType<typeof newPersonThere>): Promise<Trip> => {
    const browser = app.openBrowser();
    return { browser, back: await goThere(browser, provider, person) };
  };
  const identities = async (accountId: string) => {
    const { rows } = await first.db.execute(sql`select user_id from account where account_id = ${accountId}`);
    return rows;
  };

  it('as the same new person, are both in the same account', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const person = newPersonThere();
      const trips = [await begin(first, person), await begin(second, person)];
      expect(await land(trips)).toEqual(['/home', '/home']);
      const [one, other] = await Promise.all(trips.map(({ browser }) => browser.user()));
      expect(one?.id).toBe(other?.id);
      expect(await identities(`${provider.issuer}#${person.sub}`)).toHaveLength(1);
    }
  });

  it('as two people with one address, leave one of them an account', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const email = newAddress();
      const trips = [await begin(first, newPersonThere({ email })), await begin(second, newPersonThere({ email }))];
      expect((await land(trips)).sort()).toEqual([refusedWith('address_taken'), '/home'].sort());
    }
  });

  it('with one answer, sign in once', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const trip = await begin(first, newPersonThere());
      const twin = second.openBrowser();
      for (const [name, value] of trip.browser.jar) twin.jar.set(name, value);
      const answers = await land([trip, { ...trip, browser: twin }]);
      expect(answers.sort()).toEqual([refusedWith('expired'), '/home'].sort());
    }
  });

  it('to connect one account elsewhere to two here, connect it to one', async () => {
    const people = [await first.signedIn(), await second.signedIn()];
    for (let round = 0; round < rounds; round += 1) {
      const person = newPersonThere();
      const link = { path: '/link-social', callbackURL: '/settings/security' } as const;
      const trips = await Promise.all(
        people.map(async ({ browser }) => ({ browser, back: await goThere(browser, provider, person, link) })),
      );
      const refused = refusedWith('already_connected', '/settings/security');
      expect((await land(trips)).sort()).toEqual(['/settings/security', refused].sort());
      expect(await identities(`${provider.issuer}#${person.sub}`)).toHaveLength(1);
    }
  });
});
