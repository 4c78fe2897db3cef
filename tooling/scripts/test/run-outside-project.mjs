import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../free-port.mjs';
import { outputTail } from '../output-tail.mjs';
import { atEnd } from '../process/main-program.mjs';
import { runCommand } from '../process/run-command.mjs';
import { pnpm } from './make-state.mjs';
import { installing } from './outside-suite.mjs';
import { runPlaywright } from './run-playwright.mjs';
import { vitestSuite } from './vitest-suite.mjs';

/**
 * Tries the packed `@kit/passkey` in a project that is not this one: `interop/test-kit`, copied out of the tree `root` and installed
 * there. Checks its types both ways, runs its server tests and its stories, among them the example of `docs/testing.md`, and
 * resolves with what passed and failed. Throws where its packages cannot be installed.
 */
export async function runOutsideProject(root, { reports, browser, say }) {
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-outside-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  cpSync(join(root, 'interop', 'test-kit'), folder, { recursive: true });
  writeFileSync(join(folder, 'stories', 'example.spec.ts'), exampleOf(join(root, 'docs', 'testing.md')));
  await pnpm(root, ['--filter', '@kit/passkey', 'pack', '--out', join(folder, 'kit-passkey.tgz')]);
  // The package is another one each time; what else is installed is what the lockfile names.
  await installing(() => pnpm(folder, ['install', '--no-frozen-lockfile', '--prefer-offline']));
  mkdirSync(reports, { recursive: true });
  const report = join(reports, 'stories-outside.json');
  const settings = { OUTSIDE_PORT: String(await freePort()), OUTSIDE_REPORT: report };
  const parts = [
    await checkTypes(folder),
    await vitestSuite(folder, '.', { report: join(reports, 'unit-outside.json') }),
    await runPlaywright(folder, { report, browser, settings, say }),
  ];
  return {
    passed: parts.reduce((sum, { passed }) => sum + passed, 0),
    failures: parts.flatMap(({ failures }) => failures),
    skipped: parts.flatMap(({ skipped = [] }) => skipped),
  };
}

async function checkTypes(folder) {
  const tsc = join(folder, 'node_modules', 'typescript', 'bin', 'tsc');
  const result = { passed: 0, failures: [] };
  for (const project of ['tsconfig.json', 'tsconfig.nodenext.json']) {
    const { code, output } = await runCommand(process.execPath, [tsc, '-p', project], { cwd: folder });
    if (code === 0) result.passed += 1;
    else result.failures.push(`types with ${project}\n${outputTail(output)}`);
  }
  return result;
}

/** The first block of code of a document, word for word. */
function exampleOf(document) {
  const [, example] = /^```ts\n(.+?)^```$/ms.exec(readFileSync(document, 'utf8')) ?? [];
  if (!example) throw new Error(`${document} has no example`);
  return example;
}
