import { createTranslator } from 'use-intl/core';
import { en } from './en/index';

export const messages = { en };
export type Locale = keyof typeof messages;
export type Messages = typeof en;

/** The kit's sentences in one language: `translator('en')('signIn.title')`; ICU values go second. */
export function translator(locale: Locale) {
  return createTranslator<Messages>({ locale, messages: messages[locale], timeZone: 'UTC' });
}

export type Translator = ReturnType<typeof translator>;
