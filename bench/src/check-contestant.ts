import assert from 'node:assert/strict';
import { askForOptions, openSite, send, sign, verify } from './browser';
import { countSessions } from './databases';
import type { Person } from './person';
import type { Running } from './start-contestant';

/**
 * Makes sure that what is measured is a sign-in: it starts a session that the server honours, once; the same answer again, and
 * one whose signature was changed, are refused and start none. Throws otherwise.
 */
export const checkContestant = async ({ contestant, origin }: Running, databaseUrl: string, person: Person) => {
  const site = openSite(origin, 1);
  const sessions = () => countSessions(databaseUrl, person.id);
  const before = await sessions();

  const { options, cookies } = await askForOptions(site, person);
  const signed = sign(site, person, options);
  const first = await verify(site, person, signed, cookies);
  assert.equal(first.status, 200, `${contestant.name}: a sign-in succeeds`);
  assert.equal(await sessions(), before + 1, `${contestant.name}: a sign-in starts one session`);
  const session = await send(site, person, { path: '/api/auth/get-session', cookies: first.cookies });
  assert.equal(emailOf(session.body), person.email, `${contestant.name}: the session is honoured`);

  const replay = await verify(site, person, signed, cookies);
  assertRefused(replay.status, `${contestant.name}: a replay is refused`);
  const other = await askForOptions(site, person);
  const forged = sign(site, person, other.options);
  forged.response.signature = signed.response.signature;
  assertRefused(
    (await verify(site, person, forged, other.cookies)).status,
    `${contestant.name}: a wrong signature is refused`,
  );
  assert.equal(await sessions(), before + 1, `${contestant.name}: a refusal starts no session`);
  await site.pool.close();
};

const assertRefused = (status: number, claim: string) =>
  assert(status >= 400 && status < 500, `${claim}, not ${status}`);

const emailOf = (body: unknown) => (body as { user?: { email?: string } } | null)?.user?.email;
