import { defineConfig } from 'vitest/config';

// Styles are read as they are: the contrast test computes from them.
export default defineConfig({ test: { css: true } });
