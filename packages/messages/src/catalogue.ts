import type { en } from './en/index';

/**
 * A catalogue in any language: a sentence, which in JSON is any string, for every key of the English one. A key that is missing is
 * a type error.
 */
export type Catalogue = typeof en;
