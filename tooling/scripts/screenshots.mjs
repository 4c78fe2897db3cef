#!/usr/bin/env node
// Takes pictures of every page and state, at three widths and in both themes, to look at; `--locale de,ar` in other languages. Git
// ignores where they go.
import { parseArgs } from 'node:util';
import { mainProgram } from './process/main-program.mjs';
import { stateTargets } from './test/start-targets.mjs';
import { takePictures } from './test/take-pictures.mjs';

const { values } = parseArgs({ options: { locale: { type: 'string', default: 'en' } } });
const settings = { E2E_LANGUAGES: values.locale };
mainProgram(() => takePictures({ projects: stateTargets, folder: '.latchkey/screenshots', settings }));
