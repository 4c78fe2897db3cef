import type { Locale } from '@kit/messages';
import english from '@kit/messages/en/failure.json';
import { useEffect, useState } from 'react';

type FailureText = { text: typeof english; lang: string; dir: 'ltr' | 'rtl' };

/** Every page ships the English ones; the others are fetched when they are needed, which is hardly ever. */
const others: Record<Exclude<Locale, 'en'>, () => Promise<FailureText>> = {
  de: async () => ({ text: (await import('@kit/messages/de/failure.json')).default, lang: 'de', dir: 'ltr' }),
  ar: async () => ({ text: (await import('@kit/messages/ar/failure.json')).default, lang: 'ar', dir: 'rtl' }),
};

const isOther = (tag: string): tag is keyof typeof others => Object.hasOwn(others, tag);

/** What a page that failed says, in the language of this browser: of the page that was here, else of what the browser asks for. */
export function useFailureText(): FailureText {
  const [found, setFound] = useState<FailureText>({ text: english, lang: 'en', dir: 'ltr' });
  useEffect(() => {
    const chosen = document.cookie.match(/latchkey\.language=(\w+)/)?.[1] ?? navigator.language.slice(0, 2);
    // Without them the English ones stay.
    if (isOther(chosen)) others[chosen]().then(setFound, () => {});
  }, []);
  return found;
}
