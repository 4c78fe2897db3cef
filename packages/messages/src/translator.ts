import { createTranslator } from 'use-intl/core';
import type { Catalogue } from './catalogue';
import { type Locale, messagesOf } from './locales';

/** The kit's sentences in one language: `translator('en')('signIn.title')`; ICU values go second. */
export function translator(locale: Locale) {
  return createTranslator<Catalogue>({ locale, messages: messagesOf(locale), timeZone: 'UTC' });
}

export type Translator = ReturnType<typeof translator>;
