import { spawnSync } from 'node:child_process';
import { mkdtempSync, readFileSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { mergeProviders } from './merge-providers.mjs';

const data = fileURLToPath(new URL('../../packages/passkey/src/providers/providers.json', import.meta.url));
const id = (end: string) => `11111111-2222-3333-4444-${end.padStart(12, '0')}`;
const list = (entries: number) => ({ address: 'https://example.com', licence: 'none', read: '2026-01-01', entries });
const known = {
  lists: { providers: list(2), 'security-keys': list(0) },
  'password-manager': { [id('a')]: 'Alpha', [id('b')]: 'Beta' },
  platform: { [id('c')]: 'Own device' },
  'security-key': {},
};
const merge = (names: object, from = 'providers') =>
  mergeProviders(known, JSON.stringify(names), { list: from, read: '2026-02-02' });

describe('taking a list of providers over', () => {
  it('adds what is new, renames what has another name, and keeps what the list no longer has, each of its kind', () => {
    const { providers, added, renamed } = merge({ [id('c')]: 'Device', [id('d')]: { name: ' Delta  Vault ' } });
    expect({ added, renamed }).toEqual({ added: 1, renamed: 1 });
    expect(providers['password-manager']).toEqual({ [id('a')]: 'Alpha', [id('b')]: 'Beta', [id('d')]: 'Delta Vault' });
    expect(providers.platform).toEqual({ [id('c')]: 'Device' });
    expect(providers.lists.providers).toMatchObject({ read: '2026-02-02', entries: 2 });
  });

  it('takes only new ones from the list of security keys, without the words of engineers and test entries', () => {
    const { providers } = merge(
      {
        [id('a')]: 'Alpha FIDO2 Authenticator',
        [id('e')]: 'Key 5 (CTAP2.1, CTAP2.0, U2F)',
        [id('f')]: 'TEST (DUMMY RECORD)',
        '00000000-0000-0000-0000-000000000000': 'Nobody',
      },
      'security-keys',
    );
    expect(providers['password-manager']).toEqual(known['password-manager']);
    expect(providers['security-key']).toEqual({ [id('e')]: 'Key 5' });
  });

  it.each([
    ['an empty list', '{}', /empty/],
    ['an empty list below `providers`', '{"providers":{}}', /empty/],
    ['a list that shrank', JSON.stringify({ [id('a')]: 'Alpha' }), /shrank from 2 to 1/],
    ['what is no JSON', '<html>', /no JSON/],
    ['an array', '[]', /no JSON object/],
    ['what is no id', '{"message":"Not Found","status":"404"}', /"message" is no AAGUID/],
    ['an entry without a name', JSON.stringify({ [id('a')]: {}, [id('b')]: 'Beta' }), /has no name/],
  ])('refuses %s and changes nothing', (_, text, sentence) => {
    const before = structuredClone(known);
    expect(() => mergeProviders(known, text, { list: 'providers', read: '2026-02-02' })).toThrow(sentence);
    expect(known).toEqual(before);
  });

  it('ends the command with one sentence and exit code 1, the file as it was', () => {
    const file = join(mkdtempSync(join(tmpdir(), 'latchkey-providers-')), 'empty.json');
    writeFileSync(file, '{}');
    const before = readFileSync(data, 'utf8');
    const command = fileURLToPath(new URL('providers.mjs', import.meta.url));
    for (const [from, sentence] of [
      [file, /^The list is empty\. .+\n$/],
      [`${file}.gone`, /^.+ could not be read: ENOENT.+ Nothing was changed\.\n$/],
      ['https://127.0.0.1:9/aaguid.json', /^https:.+ could not be read: .+ Nothing was changed\.\n$/],
    ] as const) {
      const { status, stderr, stdout } = spawnSync(process.execPath, [command, from], { encoding: 'utf8' });
      expect([status, stdout]).toEqual([1, '']);
      expect(stderr).toMatch(sentence);
    }
    expect(readFileSync(data, 'utf8')).toBe(before);
  });
});
