// Runs before the package is packed: JavaScript and declarations of every entry, file by file, into `dist`. Inside the workspace
// the source is used as it is.
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build } from 'rolldown';

const root = fileURLToPath(new URL('../', import.meta.url));
const dist = join(root, 'dist');
const { exports } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8')) as { exports: Record<string, string> };

rmSync(dist, { recursive: true, force: true });
await build({
  cwd: root,
  input: Object.values(exports),
  platform: 'neutral',
  // What the app installs beside it stays one copy for both.
  external: /^[^./]/,
  output: { dir: dist, preserveModules: true, preserveModulesRoot: 'src', entryFileNames: '[name].js' },
});
const tsc = join(dirname(fileURLToPath(import.meta.resolve('typescript/package.json'))), 'bin', 'tsc');
execFileSync(process.execPath, [tsc, '-p', 'tsconfig.build.json'], { cwd: root, stdio: 'inherit' });
for (const file of readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((name) => name.endsWith('.d.ts'))) {
  const path = join(dist, file);
  writeFileSync(path, withEndings(readFileSync(path, 'utf8')));
}

/** Relative imports as Node, and TypeScript's `nodenext`, demand them: with the ending of the file. */
function withEndings(declarations: string): string {
  return declarations.replace(/(\bfrom |\bimport\()(["'])(\.{1,2}\/[^"']+)\2/g, '$1$2$3.js$2');
}
