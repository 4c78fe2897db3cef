import english from '@kit/messages/en/failure.json';
import { useEffect, useState } from 'react';

type FailureText = { text: typeof english; lang: string; dir: 'ltr' | 'rtl' };

/**
 * What a page that failed says. Every page ships it, so only in English; the language of the visit is asked for when it is shown, which
 * is hardly ever, and where nobody answers, as may be then, English stays.
 */
export function useFailureText(): FailureText {
  const [found, setFound] = useState<FailureText>({ text: english, lang: 'en', dir: 'ltr' });
  useEffect(() => {
    fetch('/language/failure')
      .then((answer) => answer.json())
      .then((said) => said.text.title && setFound(said))
      .catch(() => {});
  }, []);
  return found;
}
