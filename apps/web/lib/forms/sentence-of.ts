import 'server-only';
import { authEnv } from '@kit/better-auth/env';
import { type Locale, type Messages, messagesOf, translator } from '@kit/messages';

type FormCode = keyof Messages['forms'];

/** The sentence for a code of a form or an endpoint, in one language; a code nobody gave a sentence gets the general one. */
export function sentenceOf(locale: Locale, code: string, seconds = 0): string {
  const inMinutes = code === 'RATE_LIMITED' && seconds > 90 ? 'RATE_LIMITED_MINUTES' : code;
  const known = isFormCode(inMinutes) ? inMinutes : 'UNKNOWN';
  return translator(locale)(`forms.${known}`, {
    min: authEnv().passwordMinLength,
    max: 128,
    seconds: Math.max(1, seconds),
    minutes: Math.ceil(seconds / 60),
  });
}

const isFormCode = (code: string): code is FormCode => Object.hasOwn(messagesOf('en').forms, code);
