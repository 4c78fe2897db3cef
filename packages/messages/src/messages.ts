import { ar } from './ar/index';
import type { Catalogue } from './catalogue';
import { de } from './de/index';
import { en } from './en/index';

/** The catalogues, by the BCP 47 tag of their language. */
export const messages = { en, de, ar } satisfies Record<string, Catalogue>;
