import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { setFeature } from '../set-feature.mjs';
import { copyWorkspace, filesOf } from './copy-workspace';
import { emptyDatabase, query, runScript } from './run-script';

let root: string;
let remove: () => void;

beforeAll(async () => {
  ({ root, remove } = await copyWorkspace());
  await emptyDatabase(root);
});
afterAll(() => remove());

const file = (path: string) => readFileSync(join(root, path), 'utf8');
const schema = () => file('packages/database/src/schema/auth.ts');

async function theThreeCommands(): Promise<string[]> {
  const said: string[] = [];
  for (const [name, script] of [
    ['better-auth', 'schema:generate'],
    ['database', 'drizzle:generate'],
    ['database', 'drizzle:migrate'],
  ] as const) {
    const { code, stdout, stderr } = await runScript(root, name, script);
    expect(`${code} ${stderr}`).toBe('0 ');
    said.push(stdout.trim());
  }
  return said;
}

it('the three commands go off, on, off, on without losing a passkey, and add what came meanwhile', async () => {
  const off = schema();
  expect(off).not.toMatch(/passkey/i);
  expect(filesOf(root)).toHaveProperty('packages/database/drizzle/0000_init.sql');
  await theThreeCommands();
  setFeature(root, true);
  expect(await theThreeCommands()).toEqual([
    'Wrote packages/database/src/schema/auth.ts.',
    expect.stringMatching(/^Wrote packages\/database\/drizzle\/0001_passkey\.sql/),
    expect.stringMatching(/^Applied to the .* database: 0001_passkey\.$/),
  ]);
  const on = schema();
  await query(
    root,
    `insert into "user" (id, name, email) select i, 'n', i || '@example.com' from generate_series(1, 50) i`,
  );
  await query(
    root,
    `insert into passkey (id, user_id, credential_id, public_key, counter, device_type, backed_up)
     select 'key ' || i, i, 'credential ' || i, 'public', 0, 'singleDevice', false from generate_series(1, 50) i`,
  );

  setFeature(root, false);
  await theThreeCommands();
  expect(schema()).toBe(off);
  const plugin = join(root, 'packages/passkey/src/server/schema.ts');
  writeFileSync(
    plugin,
    readFileSync(plugin, 'utf8').replace(
      'passkey: {\n    fields: {',
      "$&\n      cameLater: { type: 'string', required: false },",
    ),
  );
  setFeature(root, true);
  expect((await theThreeCommands())[1]).toMatch(/0002_passkey\.sql \(1 statements?\)/);
  expect(schema()).not.toBe(on);
  expect(await query(root, 'select count(*)::int as kept, max(came_later) as later from passkey')).toEqual([
    { kept: 50, later: null },
  ]);

  const before = filesOf(root);
  expect(await theThreeCommands()).toEqual(Array(3).fill(expect.stringContaining('nothing to do')));
  expect(filesOf(root)).toEqual(before);
  for (const [path, content] of Object.entries(before))
    if (path.endsWith('.sql')) expect(content).not.toMatch(/\bDROP\b/);
});

it('only --drop-data writes the drop', async () => {
  setFeature(root, false);
  await runScript(root, 'better-auth', 'schema:generate');
  expect((await runScript(root, 'database', 'drizzle:generate')).stdout).toContain('nothing to do');
  const { stdout } = await runScript(root, 'database', 'drizzle:generate', ['--', '--drop-data']);
  expect(stdout).toContain('DROP TABLE "passkey" CASCADE');
  expect(file('packages/database/drizzle/0003_drop_passkey.sql')).toContain('DROP TABLE "passkey_user_handle" CASCADE');
});
