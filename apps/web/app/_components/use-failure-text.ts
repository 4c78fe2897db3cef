import english from '@kit/messages/en/failure.json';
import { useEffect, useState } from 'react';

type FailureText = { text: typeof english; lang: string; dir: 'ltr' | 'rtl' };

/** Every page ships the English ones; the others are fetched when they are needed, which is hardly ever. */
const others = new Map<string, () => Promise<FailureText>>([
  ['de', async () => ({ text: (await import('@kit/messages/de/failure.json')).default, lang: 'de', dir: 'ltr' })],
  ['ar', async () => ({ text: (await import('@kit/messages/ar/failure.json')).default, lang: 'ar', dir: 'rtl' })],
]);

/** What a page that failed says, in the language of this browser: of the page that was here, else of what the browser asks for. */
export function useFailureText(): FailureText {
  const [found, setFound] = useState<FailureText>({ text: english, lang: 'en', dir: 'ltr' });
  useEffect(() => {
    const chosen = document.cookie.match(/latchkey\.language=(\w+)/)?.[1] ?? navigator.language.slice(0, 2);
    const fetchText = others.get(chosen);
    // Without them the English ones stay.
    fetchText?.().then(setFound, () => {});
  }, []);
  return found;
}
