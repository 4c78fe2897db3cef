// Says which sentences a language lacks or has too many of, and which nobody uses; exits with 1 if there are any.
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

const root = join(import.meta.dirname, '../../..');
const sourceFolders = [
  'apps/web/app',
  'apps/web/lib',
  'apps/web/i18n',
  'packages/auth/src',
  'packages/better-auth/src',
  'packages/passkey/src',
];

/** Parts that are handed over whole, and to whom: they pick a sentence by its last name, or by a code. */
const handedOver = {
  createPasskey: ['packages/auth/src'],
  failure: ['apps/web/app/_components'],
  'notMe.done': ['apps/web/app/auth/not-me', 'packages/better-auth/src/plugins/not-me'],
  offer: ['packages/auth/src'],
  passkeys: ['packages/auth/src', 'packages/passkey/src'],
};

const cataloguesOf = (locale) => {
  const folder = join(root, 'packages/messages/src', locale);
  const index = readFileSync(join(folder, 'index.ts'), 'utf8');
  const imports = index.matchAll(/import (\w+) from '\.\/([\w-]+\.json)'/g);
  return Array.from(imports, ([, name, file]) => [name, JSON.parse(readFileSync(join(folder, file), 'utf8'))]);
};

const keysOf = (entries, path = []) =>
  entries.flatMap(([name, value]) =>
    typeof value === 'string' ? [[...path, name].join('.')] : keysOf(Object.entries(value), [...path, name]),
  );

const locales = readdirSync(join(root, 'packages/messages/src'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const keys = Object.fromEntries(locales.map((locale) => [locale, keysOf(cataloguesOf(locale))]));

const textOf = (folders) =>
  folders
    .flatMap((folder) => readdirSync(join(root, folder), { recursive: true }).map((file) => join(root, folder, file)))
    .filter((file) => /(?<!\.test)\.tsx?$/.test(file))
    .map((file) => readFileSync(file, 'utf8'))
    .join('\n');
const wordsOf = (text) => new Set(text.match(/\w+/g));

const sources = textOf(sourceFolders);
const literals = new Set(Array.from(sources.matchAll(/'([^'\n]*)'/g), ([, text]) => text));
const words = wordsOf(sources);
const parts = Object.entries(handedOver).map(([path, folders]) => ({ path, words: wordsOf(textOf(folders)) }));
const templates = Array.from(sources.matchAll(/`(\w[\w.]*\$\{[^`]*)`/g), ([, text]) => {
  const pattern = text
    .replaceAll(/\$\{[^}]*\}/g, '*')
    .replaceAll('.', '\\.')
    .replaceAll('*', '([^.]+)');
  return /^[\w\\.()[\]^+]+$/.test(pattern) ? new RegExp(`^${pattern}$`) : /^$/;
});

/** What a template is filled with stands somewhere as a word of its own: a kind of mail, a code. */
const isFilled = (key) =>
  templates.some((pattern) =>
    pattern
      .exec(key)
      ?.slice(1)
      .every((part) => words.has(part)),
  );

function isUsed(key) {
  if (literals.has(key) || isFilled(key)) return true;
  const part = parts.find(({ path }) => key.startsWith(`${path}.`));
  if (!part) return false;
  const within = key.slice(part.path.length + 1);
  return literals.has(within) || isFilled(within) || part.words.has(key.split('.').at(-1));
}

const complaints = [
  ...keys.en.filter((key) => !isUsed(key)).map((key) => `${key}: nobody uses it`),
  ...locales.flatMap((locale) => [
    ...keys.en.filter((key) => !keys[locale].includes(key)).map((key) => `${key}: missing in ${locale}`),
    ...keys[locale].filter((key) => !keys.en.includes(key)).map((key) => `${key}: in ${locale}, and not in en`),
  ]),
];
for (const complaint of complaints) console.error(complaint);
if (complaints.length > 0) process.exit(1);
console.log(`${keys.en.length} sentences, each used, in ${locales.join(', ')}.`);
