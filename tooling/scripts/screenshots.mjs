#!/usr/bin/env node
// Takes pictures of every page and state, at three widths and in both themes, to look at; `--locale de,ar` in other languages. Git
// ignores where they go.
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { mainProgram, SaidFailure } from './process/main-program.mjs';
import { repositoryRoot } from './repository-root.mjs';
import { stateTargets } from './test/start-targets.mjs';
import { takePictures } from './test/take-pictures.mjs';

const languages = readdirSync(join(repositoryRoot, 'packages/messages/src'), { withFileTypes: true })
  .filter((entry) => entry.isDirectory())
  .map(({ name }) => name);
const usage = `Usage: pnpm screenshots [--locale ${languages.join(',')}]`;

mainProgram(() => {
  const { help, locale } = parsed().values;
  if (help) return sayUsage();
  const settings = { E2E_LANGUAGES: languagesOf(locale) };
  return takePictures({ projects: stateTargets, folder: '.latchkey/screenshots', settings });
});

function sayUsage() {
  console.log(usage);
  return 0;
}

function languagesOf(locale) {
  const unknown = locale.split(',').find((language) => !languages.includes(language));
  if (unknown !== undefined) throw new SaidFailure(`There is no language "${unknown}".\n${usage}`);
  return locale;
}

function parsed() {
  try {
    return parseArgs({ options: { locale: { type: 'string', default: 'en' }, help: { type: 'boolean', short: 'h' } } });
  } catch (error) {
    throw new SaidFailure(`${error.message}\n${usage}`);
  }
}
