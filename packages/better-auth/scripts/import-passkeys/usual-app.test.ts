import { SoftwareAuthenticator } from '@kit/passkey/testing';
import { sql } from 'drizzle-orm';
import { afterAll, beforeAll, beforeEach, describe, expect, it, onTestFinished } from 'vitest';
import { ENABLE_PASSKEY } from '../../src/features';
import { createTestAuth, type TestAuth } from '../../test/test-auth';
import { bringAccount, embeddedPool, noUsualApp, signIn, startUsualApp } from '../../test/usual-app';
import { importPasskeys } from './import-passkeys';
import { type ImportOptions, readOptions } from './read-options';
import { isSettled, reportLines } from './report-lines';

const enabled: boolean = ENABLE_PASSKEY;
const defaults: ImportOptions = readOptions(['--table', 'old.passkey']);

describe('a table that the usual plugin made', () => {
  if (!enabled) {
    it('is not looked at where there is no table to import into', async () => {
      const off = await createTestAuth();
      const sentence = /^This database has no passkey table yet: run /;
      await expect(importPasskeys({ source: off, target: off, options: defaults })).rejects.toThrow(sentence);
    });
    return;
  }

  let app: TestAuth;
  let usual: Awaited<ReturnType<typeof startUsualApp>>;

  beforeAll(async () => {
    if (noUsualApp) return;
    app = await createTestAuth({ NEXT_PUBLIC_AUTH_PASSKEY: 'true' });
    await app.db.execute(sql`create schema old`);
    const { $client } = app.db as unknown as { $client: Parameters<typeof embeddedPool>[0] };
    usual = await startUsualApp(embeddedPool($client, 'old'), app.env.siteUrl);
  });
  beforeEach(async (context) => {
    if (noUsualApp) return context.skip(noUsualApp);
    await app.db.execute(sql`delete from old.passkey`);
  });
  afterAll(() => app?.db.execute(sql`drop schema old cascade`));

  const run = (options: Partial<ImportOptions> = {}) =>
    importPasskeys({
      source: app,
      target: app,
      options: { ...defaults, ...options },
    });
  const storedOf = async (userId: string) =>
    (await app.db.execute(sql`select * from passkey where user_id = ${userId}`)).rows;

  /** Somebody with a passkey in the usual app and an account here. */
  const person = async (settings: ConstructorParameters<typeof SoftwareAuthenticator>[0] = {}, proven = true) => {
    const they = await usual.signUp();
    const authenticator = new SoftwareAuthenticator(settings);
    const passkey = await they.register(authenticator);
    await proveThere(they.id);
    await bringAccount(app, they, proven);
    return { ...they, authenticator, passkey };
  };
  const proveThere = (id: string) => app.db.execute(sql`update old."user" set "emailVerified" = true where id = ${id}`);

  it.each([
    ['ES256, synced', {}],
    ['ES256, with a counter, bound to its device', { counts: true, flags: { be: false, bs: false } }],
    ['Ed25519', { algorithms: [-8] }],
    ['RS256', { algorithms: [-257] }],
  ] as const)('gives a passkey that signs in: %s', async (_, settings) => {
    const { id, authenticator, passkey } = await person(settings as never);
    expect((await usual.signIn(authenticator)).status).toBe(200);
    expect(await run()).toMatchObject({ read: 1, adopted: [{ id: passkey.id, userId: id }], findings: [] });
    const browser = app.openBrowser();
    expect(await signIn(browser, authenticator)).toMatchObject({ status: 200, body: { user: { id } } });
    expect(await browser.user()).toMatchObject({ id });
    expect((await browser.get('/passkey/list-user-passkeys')).body).toMatchObject([{ id: passkey.id, name: 'Phone' }]);
  });

  it('learns the user handle at the first valid sign-in, and holds to it', async () => {
    const { id, authenticator } = await person();
    await run();
    expect(await storedOf(id)).toMatchObject([{ user_handle: null, uv_initialized: null, last_used_at: null }]);
    const unverified = { flags: { uv: false } };
    expect((await signIn(app.openBrowser(), authenticator, unverified)).status).toBe(401);
    expect(await storedOf(id)).toMatchObject([{ user_handle: null }]);
    expect((await signIn(app.openBrowser(), authenticator)).status).toBe(200);
    expect(await storedOf(id)).toMatchObject([{ user_handle: authenticator.credentials[0]?.userHandle }]);
    const another = { userHandle: Buffer.alloc(32, 1).toString('base64url') };
    expect((await signIn(app.openBrowser(), authenticator, another)).status).toBe(401);
    expect((await signIn(app.openBrowser(), authenticator)).status).toBe(200);
  });

  it('keeps the counter, so that a copy from before is found out', async () => {
    const { id, authenticator } = await person({ counts: true });
    for (let times = 0; times < 3; times += 1) await usual.signIn(authenticator);
    await run();
    expect(await storedOf(id)).toMatchObject([{ counter: expect.toSatisfy((counter) => Number(counter) === 3) }]);
    expect((await signIn(app.openBrowser(), authenticator, { counter: 3 })).status).toBe(401);
    expect((await signIn(app.openBrowser(), authenticator, { counter: 4 })).status).toBe(200);
  });

  it('takes a row without the facts that older releases did not store, and learns them', async () => {
    const { id, authenticator } = await person({ flags: { be: true, bs: true } });
    await app.db.execute(sql`alter table old.passkey alter "deviceType" drop not null, alter "backedUp" drop not null`);
    await app.db.execute(
      sql`update old.passkey set name = null, aaguid = null, "deviceType" = null, "backedUp" = null, transports = null, "createdAt" = null`,
    );
    expect((await run()).findings).toEqual([]);
    expect(await storedOf(id)).toMatchObject([{ name: 'Passkey', device_type: 'unknown', backup_eligible: null }]);
    expect((await signIn(app.openBrowser(), authenticator)).status).toBe(200);
    expect(await storedOf(id)).toMatchObject([{ device_type: 'multiDevice', backup_eligible: true, backed_up: true }]);
  });

  it('imported twice changes nothing the second time', async () => {
    const { id, authenticator } = await person();
    await run();
    await signIn(app.openBrowser(), authenticator);
    const before = await storedOf(id);
    expect(await run()).toMatchObject({ read: 1, adopted: [], present: 1, findings: [] });
    expect(await storedOf(id)).toEqual(before);
  });

  it('is read and nothing more with a dry run', async () => {
    const { id } = await person();
    expect((await run({ dryRun: true })).adopted).toHaveLength(1);
    expect(await storedOf(id)).toEqual([]);
  });

  it('with a credential id in two rows gives neither, names both, and takes one where it is told which', async () => {
    const { id, passkey, authenticator } = await person();
    await app.db.execute(
      sql`insert into old.passkey (id, "publicKey", "userId", "credentialID", counter, "deviceType", "backedUp", "createdAt")
          select 'the-copy', "publicKey", "userId", "credentialID", counter, "deviceType", "backedUp", '2020-01-01' from old.passkey`,
    );
    const refused = await run();
    expect(isSettled(refused)).toBe(false);
    const line = reportLines(refused, defaults).at(-1);
    expect(line).toContain(`row the-copy (account ${id}, added 2020-01-01)`);
    expect(line).toContain(`row ${passkey.id} (account ${id}`);
    expect(await storedOf(id)).toEqual([]);

    const kept = await run({ keep: 'newest' });
    expect(isSettled(kept)).toBe(true);
    expect(reportLines(kept, defaults).at(-1)).toContain('row the-copy');
    expect(await storedOf(id)).toMatchObject([{ id: passkey.id }]);
    expect((await signIn(app.openBrowser(), authenticator)).status).toBe(200);
  });

  it('gives nothing to an account whose address is not proven here, until it is', async () => {
    const { id } = await person({}, false);
    expect((await run()).findings).toMatchObject([{ problem: 'unproven-here' }]);
    await app.db.execute(sql`update "user" set email_verified = true where id = ${id}`);
    expect((await run()).adopted).toHaveLength(1);
  });

  it('goes to the account with the same address under another id, where it is matched by e-mail', async () => {
    const they = await usual.signUp();
    const authenticator = new SoftwareAuthenticator();
    await they.register(authenticator);
    const id = `new-${they.id}`;
    await bringAccount(app, { id, email: they.email });
    expect((await run({ match: 'email' })).findings).toMatchObject([{ problem: 'unproven-there' }]);
    await proveThere(they.id);
    expect((await run()).findings).toMatchObject([{ problem: 'no-account-here' }]);
    expect((await run({ match: 'email' })).adopted).toMatchObject([{ userId: id }]);
    expect((await signIn(app.openBrowser(), authenticator)).body).toMatchObject({ user: { id } });
  });

  it('gives nothing of somebody who typed an address there that its owner proved here, unless told to trust', async () => {
    const squatter = await usual.signUp();
    await squatter.register(new SoftwareAuthenticator());
    await bringAccount(app, squatter);
    expect((await run()).findings).toMatchObject([{ problem: 'unproven-there' }]);
    expect((await run({ trustAddresses: true, dryRun: true })).adopted).toHaveLength(1);
  });

  it('of many rows leaves nothing behind when the last cannot be stored', async () => {
    const { id } = await person();
    await app.db.execute(
      sql`insert into old.passkey (id, name, "publicKey", "userId", "credentialID", counter, "deviceType", "backedUp")
          select 'copy-' || n, case when n = 2500 then 'Refused' end, "publicKey", "userId", md5(n::text), 0, 'multiDevice', true
          from old.passkey, generate_series(1001, 2500) as n`,
    );
    await app.db.execute(sql`alter table passkey add constraint refusal check (name <> 'Refused')`);
    onTestFinished(async () => void (await app.db.execute(sql`alter table passkey drop constraint if exists refusal`)));
    await run().then(
      () => expect.unreachable(),
      (error) => expect(String(error.cause)).toContain('refusal'),
    );
    expect(await storedOf(id)).toEqual([]);
    await app.db.execute(sql`alter table passkey drop constraint refusal`);
    expect((await run()).findings).toEqual([]);
    expect(await storedOf(id)).toHaveLength(1501);
  });

  it.each([
    ['old.nothing', /^There is no table old\.nothing /],
    ['passkey', /^--table should name another table/],
    ['old.user', /^The table old\.user has no column userId, credentialID, publicKey/],
  ])('is asked for where %s is named', async (table, sentence) => {
    await expect(run({ table })).rejects.toThrow(sentence);
  });
});
