import { expect, it } from 'vitest';
import { readGuide } from './read-guide.mjs';

const block = (info: string, ...lines: string[]) => [`\`\`\`${info}`, ...lines, '```'].join('\n');

it('reads files and commands in their order, and nothing of the text around them', () => {
  const guide = [
    '# A guide',
    block('ts title="app/api/[...all]/route.ts"', 'const a = 1;', '', 'export { a };'),
    'then `pnpm nothing`, in two steps:',
    block('sh title="in your app"', 'pnpm one', 'pnpm two --yes'),
  ];
  expect(readGuide(guide.join('\n\n'))).toEqual([
    { path: 'app/api/[...all]/route.ts', text: 'const a = 1;\n\nexport { a };\n' },
    { place: 'your app', command: 'pnpm one' },
    { place: 'your app', command: 'pnpm two --yes' },
  ]);
});

it.each([
  ['without a word', ''],
  ['that does not name its file', 'ts'],
  ['whose file is outside of the app', 'ts title="../auth.ts"'],
  ['whose file is anywhere', 'ts title="/etc/auth.ts"'],
  ['of commands that does not say where', 'sh'],
  ['in a language that is not followed', 'sql title="in your app"'],
])('refuses a block %s, and says on which line it is', (_, info) => {
  expect(() => readGuide(`# A guide\n\n${block(info, 'something')}\n`)).toThrow(/^line 3: the block says neither/);
});

it('refuses a block that has no end', () => {
  expect(() => readGuide('```sh title="in your app"\npnpm one\n')).toThrow('line 1: the block has no end.');
});
