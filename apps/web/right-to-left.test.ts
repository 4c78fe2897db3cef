import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';

const root = fileURLToPath(new URL('../../', import.meta.url));
const folders = ['apps/web/app', 'packages/auth/src', 'packages/mailer/src/templates', 'packages/ui'];

/** What may say left or right: drawings that are mirrored as a whole, and what runs from left to right in every language. */
const excepted: Record<string, string[]> = {
  'packages/auth/src/passkeys/latch-drawing.tsx': ['translate-x-0', '-translate-x-[15px]'],
  'apps/web/app/_components/code.tsx': ['mask-r-from-[calc(100%-2rem)]', 'mask-r-to-100%'],
};

const sided = [
  // Tailwind's margins, paddings, insets, borders, corners, alignments, floats, gradients, masks and shifts.
  /(?:scroll-)?[mp][lr]-\S+/,
  /(?:left|right)-(?:[\d[(]|auto|full|px)\S*/,
  /(?:text|float|clear|object|origin|bg)-(?:(?:top|bottom)-)?(?:left|right)(?:-(?:top|bottom))?/,
  /border-[lr](?:-\S+)?/,
  /rounded-(?:[lr]|[tb][lr])(?:-\S+)?/,
  /(?:bg-(?:linear|gradient)-to|mask|mask-linear-to)-(?:[lr]|[tb][lr])(?:-\S+)?/,
  /(?:space|divide|translate)-x(?:-\S+)?/,
];
const sidedClass = new RegExp(`^-?(?:${sided.map(({ source }) => source).join('|')})$`);
const sidedStyle = /\b(?:(?:margin|padding|border|inset)-?(?:left|right)|text-?align:\s*'?(?:left|right))\b/gi;

function sourcesOf(folder: string): string[] {
  return readdirSync(join(root, folder), { recursive: true, encoding: 'utf8', withFileTypes: true })
    .filter((entry) => entry.isFile() && /(?<!\.test)\.(?:tsx?|css)$/.test(entry.name))
    .map((entry) => join(entry.parentPath, entry.name).slice(root.length))
    .filter((path) => !path.includes('/node_modules/'));
}

/** The words of a source that say left or right where a language from right to left needs the other. */
function sidesIn(source: string): string[] {
  const words = source.split(/[\s'"`]+/);
  const classes = words.map((word) => word.replace(/^(?:[^\s:[]+:)+/, '').replace(/!$/, ''));
  return [...classes.filter((name) => sidedClass.test(name)), ...(source.match(sidedStyle) ?? [])];
}

describe('a page from right to left', () => {
  it('is written in start and end, never in left and right', () => {
    const sources = folders.flatMap(sourcesOf);
    const found = sources.flatMap((path) =>
      sidesIn(readFileSync(join(root, path), 'utf8'))
        .filter((word) => !excepted[path]?.includes(word))
        .map((word) => `${path}: ${word}`),
    );
    expect(sources.length).toBeGreaterThan(200);
    expect(found).toEqual([]);
  });

  it('is searched for what would break it, and for nothing else', () => {
    const broken = ['ml-2', 'md:-pr-1.5', 'left-0', 'after:right-[3px]', 'text-left', 'rounded-tl-surface', 'border-l'];
    expect(sidesIn(broken.join(' '))).toHaveLength(broken.length);
    expect(sidesIn('a { margin-left: 4px } b { text-align: right } p { paddingRight }')).toHaveLength(3);
    expect(sidesIn('ms-2 pe-1.5 start-0 text-start rounded-s-surface border-line the right one is left')).toEqual([]);
  });
});
