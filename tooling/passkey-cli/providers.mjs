// `pnpm passkey:providers <file or https address> [--security-keys]`: takes the names of passkey providers over from a list.
import { readFileSync, realpathSync, writeFileSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import { mergeProviders } from './merge-providers.mjs';

const DATA = fileURLToPath(new URL('../../packages/passkey/src/providers/providers.json', import.meta.url));
const USAGE = 'pnpm passkey:providers <file or https address> [--security-keys]';

/** @param {string[]} words */
async function main(words) {
  const options = words.filter((word) => word.startsWith('--') && word !== '--');
  const [from, ...more] = words.filter((word) => !word.startsWith('--'));
  if (!from || more.length > 0 || options.some((word) => word !== '--security-keys')) {
    console.error(`Usage: ${USAGE}`);
    return 1;
  }
  try {
    const known = JSON.parse(readFileSync(DATA, 'utf8'));
    const read = new Date().toISOString().slice(0, 10);
    const list = options.length > 0 ? 'security-keys' : 'providers';
    const { providers, added, renamed } = mergeProviders(known, await readText(from), { list, read });
    writeFileSync(DATA, `${JSON.stringify(providers, null, 2)}\n`);
    console.log(
      added + renamed === 0
        ? 'Nothing new.'
        : `${added} new, ${renamed} renamed. Look at the diff: what is new may be of another kind.`,
    );
    return 0;
  } catch (error) {
    console.error(error instanceof Error ? error.message : error);
    return 1;
  }
}

/** @param {string} from */
async function readText(from) {
  const unread = (/** @type {any} */ error) => {
    const why = error.cause?.message || error.cause?.code || error.message;
    throw new Error(`${from} could not be read: ${why}. Nothing was changed.`);
  };
  if (!/^https?:/.test(from)) return readFile(from, 'utf8').catch(unread);
  const response = await fetch(from, { signal: AbortSignal.timeout(30_000) }).catch(unread);
  if (!response.ok) throw new Error(`${from} answered ${response.status}. Nothing was changed.`);
  return response.text();
}

const started = process.argv[1];
if (started && realpathSync(started) === fileURLToPath(import.meta.url))
  process.exitCode = await main(process.argv.slice(2));
