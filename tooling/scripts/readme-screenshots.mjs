#!/usr/bin/env node
// Makes the pictures of the README (docs/images/*.png).
import { mainProgram } from './process/main-program.mjs';
import { takePictures } from './test/take-pictures.mjs';

mainProgram(() => takePictures({ projects: ['readme'], folder: 'docs/images' }));
