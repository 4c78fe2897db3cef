import type { Locale, Messages } from '@kit/messages';
import { createTranslator } from 'use-intl/core';

/** The `passkeys` namespace of the message catalogue, in the person's language. */
export type PasskeysMessages = Messages['passkeys'];

/** Reads the `passkeys` namespace; ICU values go second. */
export function passkeysTranslator(messages: PasskeysMessages, locale: Locale) {
  return createTranslator({ locale, messages, timeZone: 'UTC' });
}

export type PasskeysTranslator = ReturnType<typeof passkeysTranslator>;
