import { translator } from '@kit/messages';
import type { PasskeyOptions } from '@kit/passkey';

/** The first name of a passkey whose provider is not known: "Firefox on macOS", or the half that is known. */
export const nameOfPasskey: NonNullable<PasskeyOptions['nameOf']> = ({ browser, device }) => {
  const t = translator('en');
  return browser && device
    ? t('passkeys.row.place', { browser, device })
    : (browser ?? device ?? t('passkeys.row.unnamed'));
};
