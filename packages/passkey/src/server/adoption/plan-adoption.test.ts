import { encodeCBOR } from '@levischuck/tiny-cbor';
import { describe, expect, test } from 'vitest';
import { createSigningKey } from '../../testing/signing-key';
import { planAdoption, type UsualRow } from './plan-adoption';

const newKey = (alg: -7 | -257 = -7) =>
  Buffer.from(encodeCBOR(createSigningKey(alg).cose as Parameters<typeof encodeCBOR>[0])).toString('base64');
const publicKey = newKey();

const rowOf = (id: string, row: Partial<UsualRow> = {}): UsualRow => ({
  id,
  name: 'Phone',
  publicKey,
  userId: 'ada',
  credentialID: `credential-of-${id}--`.slice(0, 16),
  counter: '7',
  deviceType: 'multiDevice',
  backedUp: 'true',
  transports: 'internal,hybrid',
  createdAt: '2025-03-01 10:00:00.5',
  aaguid: 'ea9b8d66-4d01-1d21-3ce4-b6b48cb575d4',
  ...row,
});
const ada = { id: 'ada', email: 'ada@example.test', emailVerified: true };
const bob = { id: 'bob', email: 'bob@example.test', emailVerified: true };

type Settings = Partial<Parameters<typeof planAdoption>[0]>;
const plan = (rows: UsualRow[], settings: Settings = {}) =>
  planAdoption({ rows, accounts: { here: [ada, bob], there: [ada, bob] }, stored: [], match: 'id', ...settings });
const problems = (rows: UsualRow[], settings?: Settings) => plan(rows, settings).findings.map(({ problem }) => problem);

describe('a row of the usual plugin', () => {
  test('is adopted with everything it says, and keeps its id', () => {
    const { adopted, present, findings } = plan([rowOf('a')]);
    expect(adopted).toEqual([
      {
        id: 'a',
        name: 'Phone',
        publicKey,
        userId: 'ada',
        credentialID: 'credential-of-a-',
        counter: 7,
        deviceType: 'multiDevice',
        backedUp: true,
        backupEligible: true,
        transports: 'hybrid,internal',
        createdAt: new Date('2025-03-01T10:00:00.5Z'),
        aaguid: 'ea9b8d66-4d01-1d21-3ce4-b6b48cb575d4',
      },
    ]);
    expect({ present, findings }).toEqual({ present: 0, findings: [] });
  });

  test('without what newer releases store is adopted with what promises nothing', () => {
    const bare = { name: null, counter: null, deviceType: null, backedUp: null, transports: '', createdAt: null };
    expect(plan([rowOf('a', { ...bare, aaguid: null })]).adopted).toMatchObject([
      {
        name: 'Passkey',
        counter: 0,
        deviceType: 'unknown',
        backedUp: false,
        backupEligible: null,
        transports: null,
        createdAt: null,
        aaguid: null,
      },
    ]);
  });

  test.each([
    [{ name: ' \u202e' }, { name: 'Google Password Manager' }],
    [{ name: 'x'.repeat(80) }, { name: 'x'.repeat(64) }],
    [
      { deviceType: 'singleDevice', backedUp: 'true' },
      { backupEligible: false, backedUp: false },
    ],
    [
      { deviceType: null, backedUp: '1' },
      { deviceType: 'multiDevice', backupEligible: true, backedUp: true },
    ],
    [{ transports: 'cable, usb' }, { transports: 'usb' }],
    [{ createdAt: '2025-03-01 10:00:00+00' }, { createdAt: new Date('2025-03-01T10:00:00Z') }],
    [{ createdAt: 'yesterday' }, { createdAt: null }],
    [{ counter: '-1' }, { counter: 0 }],
    [{ credentialID: '+/+/AA==' }, { credentialID: '-_-_AA' }],
    [{ aaguid: 'nobody' }, { aaguid: null }],
  ])('with %o is adopted with %o', (given, kept) => {
    expect(plan([rowOf('a', given)]).adopted).toMatchObject([kept]);
  });

  test.each(['a row/with a slash', '', 'x'.repeat(65)])('whose id %j no request could name gets another', (id) => {
    expect(plan([rowOf(id, { credentialID: 'AAAA' })]).adopted[0]?.id).toMatch(/^[\da-f]{32}$/);
  });

  test.each([
    ['without a credential id', { credentialID: null }, 'bad-credential-id'],
    ['whose credential id is no base64', { credentialID: 'not base64' }, 'bad-credential-id'],
    ['whose credential id is too long', { credentialID: 'A'.repeat(1366) }, 'bad-credential-id'],
    ['without a key', { publicKey: null }, 'bad-public-key'],
    ['with half a key', { publicKey: publicKey.slice(0, 40) }, 'bad-public-key'],
    ['whose key is none', { publicKey: 'AAAA' }, 'bad-public-key'],
    ['of an account that is not there', { userId: 'eve' }, 'no-account-there'],
    ['of nobody', { userId: null }, 'no-account-there'],
  ] as const)('%s is reported', (_, given, problem) => {
    const row = rowOf('a', given);
    expect(plan([row])).toEqual({ adopted: [], present: 0, findings: [{ problem, row }] });
  });
});

describe('whose passkey it is', () => {
  const there = [{ ...ada, email: 'Ada@example.test' }];

  test('an account whose address is not proven here gets none', () => {
    expect(problems([rowOf('a')], { accounts: { here: [{ ...ada, emailVerified: false }], there } })).toEqual([
      'unproven-here',
    ]);
  });

  test.each(['id', 'email'] as const)(
    'by %s: nor one whose address was never proven there, unless it is trusted',
    (match) => {
      const accounts = { here: [ada], there: [{ ...ada, emailVerified: false }] };
      expect(problems([rowOf('a')], { accounts, match })).toEqual(['unproven-there']);
      expect(plan([rowOf('a')], { accounts, match, trustAddresses: true }).adopted).toHaveLength(1);
    },
  );

  test('one id with two addresses is two people', () => {
    expect(problems([rowOf('a')], { accounts: { here: [ada], there } })).toEqual([]);
    expect(problems([rowOf('a')], { accounts: { here: [{ ...bob, id: 'ada' }], there } })).toEqual(['other-address']);
  });

  test('by e-mail it is found under another id', () => {
    const here = [{ ...ada, id: 'new-ada' }];
    expect(plan([rowOf('a')], { match: 'email', accounts: { here, there } }).adopted).toMatchObject([
      { userId: 'new-ada' },
    ]);
    expect(problems([rowOf('a')], { match: 'email', accounts: { here: [bob], there } })).toEqual(['no-account-here']);
  });
});

describe('rows with one credential id', () => {
  const credentialID = 'AAAA';
  const older = rowOf('older', { credentialID, createdAt: '2024-01-01 00:00:00' });
  const newer = rowOf('newer', { credentialID: 'AAAA==', userId: 'bob', createdAt: '2025-01-01 00:00:00' });
  const undated = rowOf('undated', { credentialID, createdAt: null });

  test('are none of them adopted, and named together', () => {
    const { adopted, findings } = plan([older, rowOf('other'), newer]);
    expect(adopted).toMatchObject([{ id: 'other' }]);
    expect(findings).toEqual([{ problem: 'duplicate', rows: [older, newer] }]);
  });

  test.each([
    ['newest', [older, newer, undated], 'newer'],
    ['oldest', [newer, older], 'older'],
    ['oldest', [newer, undated, older], 'undated'],
  ] as const)('are settled by keeping the %s, and each of the others is named', (keep, rows, kept) => {
    const { adopted, findings } = plan([...rows], { keep });
    expect(adopted).toMatchObject([{ id: kept }]);
    const rest = rows.filter(({ id }) => id !== kept);
    expect(findings).toEqual(
      rest.map((row) => ({ problem: 'not-kept', row, kept: rows.find(({ id }) => id === kept) })),
    );
  });

  test('are no duplicates where only one of them could be adopted at all', () => {
    const { adopted, findings } = plan([older, { ...newer, userId: 'eve' }]);
    expect(adopted).toMatchObject([{ id: 'older' }]);
    expect(findings).toMatchObject([{ problem: 'no-account-there' }]);
  });

  const stored = { id: 'here', userId: 'ada', credentialID, publicKey };

  test('as a passkey here are present already where account and key are the same', () => {
    expect(plan([older], { stored: [stored] })).toEqual({ adopted: [], present: 1, findings: [] });
  });

  test.each([
    ['is of another account', { userId: 'bob' }],
    ['has another key', { publicKey: newKey() }],
  ])('as a passkey here that %s are reported', (_, differs) => {
    const other = { ...stored, ...differs };
    expect(plan([older], { stored: [other], keep: 'newest' })).toEqual({
      adopted: [],
      present: 0,
      findings: [{ problem: 'taken', row: older, stored: other }],
    });
  });

  test('do not share a row id, nor take that of a passkey here', () => {
    const rows = [rowOf('a'), rowOf('a', { credentialID: 'BBBB' }), rowOf('here')];
    const ids = plan(rows, { stored: [{ ...stored, credentialID: 'CCCC' }] }).adopted.map(({ id }) => id);
    expect(ids).toEqual(['a', expect.stringMatching(/^[\da-f]{32}$/), expect.stringMatching(/^[\da-f]{32}$/)]);
  });
});
