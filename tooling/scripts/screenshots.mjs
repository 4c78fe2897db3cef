#!/usr/bin/env node
// Takes pictures of every page and state, at three widths and in both themes, to look at. Git ignores where they go.
import { mainProgram } from './process/main-program.mjs';
import { takePictures } from './test/take-pictures.mjs';

const projects = ['on-screens', 'links-screens', 'alone-screens', 'providers-screens'];
mainProgram(() => takePictures({ projects, folder: '.latchkey/screenshots' }));
