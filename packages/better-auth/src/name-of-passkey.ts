import { translator } from '@kit/messages';
import type { PasskeyOptions } from '@kit/passkey';
import { currentLocale } from './current-locale';

/** The first name of a passkey whose provider is not known: "Firefox on macOS", or the half that is known, in its owner's language. */
export const nameOfPasskey: NonNullable<PasskeyOptions['nameOf']> = ({ browser, device }) => {
  const t = translator(currentLocale());
  return browser && device
    ? t('passkeys.row.place', { browser, device })
    : (browser ?? device ?? t('passkeys.row.unnamed'));
};
