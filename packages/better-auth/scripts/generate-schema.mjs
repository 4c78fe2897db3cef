// Writes Better Auth's tables, as `src/config.ts` asks for them, to the schema of @kit/database. With `--check` it writes
// nothing and fails when the committed file is not, byte for byte, what it would write.
//
// Plain Node, and only the configuration goes through tsx: under tsx the generator cannot be loaded.
import { readFile, writeFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { tsImport } from 'tsx/esm/api';

// Node 20 lacks it, and the generator's parser calls it at import.
Object.groupBy ??= (items, keyOf) => {
  const groups = Object.create(null);
  for (const item of items) {
    const key = keyOf(item);
    groups[key] ??= [];
    groups[key].push(item);
  }
  return groups;
};

const HEADER = `// Written by \`pnpm --filter @kit/better-auth schema:generate\` from packages/better-auth/src/config.ts. Do not edit.
`;
const target = fileURLToPath(new URL('../../database/src/schema/auth.ts', import.meta.url));

try {
  const code = await generate();
  const current = await readFile(target, 'utf8').catch(() => '');
  if (process.argv.includes('--check')) {
    if (current !== code)
      throw new Error(
        'packages/database/src/schema/auth.ts is not what packages/better-auth/src/config.ts asks for: run `pnpm --filter @kit/better-auth schema:generate` and commit what it writes.',
      );
    console.log('The schema is up to date.');
  } else if (current === code) {
    console.log('The schema is up to date; nothing to do.');
  } else {
    await writeFile(target, code);
    console.log('Wrote packages/database/src/schema/auth.ts.');
  }
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}

async function generate() {
  const { authConfig } = await tsImport('../src/config.ts', import.meta.url);
  const { generateDrizzleSchema } = await import('auth/api');
  // All the generator reads of an adapter is which dialect to write.
  const adapter = { id: 'drizzle', options: { provider: 'pg', schema: {} } };
  const { code } = await generateDrizzleSchema({ adapter, options: authConfig, file: target });
  if (!code)
    throw new Error('The schema generator answered with nothing: packages/better-auth/src/config.ts may be empty.');
  return HEADER + code;
}
