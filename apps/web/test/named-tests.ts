import { existsSync, readFileSync } from 'node:fs';

const root = new URL('../../../', import.meta.url);

/** A file of the repository, by its path from the root. */
export const read = (path: string): string => readFileSync(new URL(path, root), 'utf8');

export type NamedTest = { file: string; title: string };

/** The tests that a document names, as `file`: *title*, one after the other with commas. */
export function testsNamedIn(text: string): NamedTest[] {
  const named = text.matchAll(/`([\w./-]+\.(?:test|spec)\.ts)`: \*(.+?)\*(?=,|$)/g);
  return [...named].map(([, file = '', title = '']) => ({ file, title }));
}

/** Whether the file is there and has the test, and something runs it: not `test.skip`, `test.fixme` or `it.todo`. */
export function isRun({ file, title }: NamedTest): boolean {
  if (!existsSync(new URL(file, root))) return false;
  const source = read(file).replaceAll(/\(\s+/g, '(');
  const written = [title, title.replaceAll("'", "\\'")].flatMap((text) =>
    ["'", '"', '`'].map((q) => `(${q}${text}${q}`),
  );
  const at = Math.max(...written.map((text) => source.indexOf(text)));
  return at > 0 && /\n\s*(?:test|it)(?:\.each(?:<.+?>)?\((?:.|\n)+?\))?$/.test(source.slice(0, at));
}

/** The words by which a file leaves tests out, but for a skip whose reason the run prints. */
export function leftOutIn(source: string): string[] {
  const never = source.match(/\b(?:test|it|describe)(?:\.\w+)*\.(?:fixme|todo|only|skipIf|runIf)\b/g) ?? [];
  const skips = source.match(/\.skip\(/g) ?? [];
  const reasons = source.match(/\.skip\((?!['"`])[^;]+?, (?:'[^'\n]{15,}'|`[^`\n]{15,}`|"[^"\n]{15,}"),?\s*\)/g) ?? [];
  return [...never, ...skips.slice(reasons.length)];
}
