import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { readGuide } from './read-guide.mjs';

/**
 * Does what a guide says, in its order: writes its files into `app` and has `pnpm` run its commands, each in the folder of `places`
 * that it names. `fill` is what a reader puts in place of a name of the guide. Throws, before anything is done, for what cannot be
 * followed, and at the first command that fails.
 * @param {string} markdown
 * @param {{
 *   app: string,
 *   places: Record<string, string>,
 *   fill?: Record<string, string>,
 *   pnpm: (folder: string, words: string[]) => Promise<unknown>,
 * }} reader
 */
export async function followGuide(markdown, { app, places, fill = {}, pnpm }) {
  const steps = readGuide(markdown).map((step) => ('path' in step ? step : commandOf(step, places, fill)));
  for (const step of steps) {
    if ('path' in step) write(join(app, step.path), step.text);
    else await pnpm(step.folder, step.words);
  }
}

/**
 * @param {{ place: string, command: string }} step
 * @param {Record<string, string>} places
 * @param {Record<string, string>} fill
 */
function commandOf({ place, command }, places, fill) {
  const folder = places[place];
  if (!folder) throw new Error(`nobody knows where "${place}" is, to run: ${command}`);
  const [program, ...words] = command.split(' ');
  if (program !== 'pnpm' || /["'$`|&;<>\\]/.test(command))
    throw new Error(`only plain commands of pnpm are followed, not: ${command}`);
  const filled = words.map((word) =>
    Object.entries(fill).reduce((text, [name, value]) => text.replace(name, () => value), word),
  );
  return { folder, words: filled };
}

/**
 * @param {string} path
 * @param {string} text
 */
function write(path, text) {
  mkdirSync(dirname(path), { recursive: true });
  writeFileSync(path, text);
}
