'use client';

import { startAutofill } from '@kit/passkey/client/ceremonies';
import { useEffect, useState } from 'react';
import { goOn } from './go-on';
import { takeArmedAutofill } from './take-armed-autofill';

export type PasskeyAutofillProps = {
  /** A path of this site, where a successful sign-in goes. */
  returnTo: string;
  /** Said to who hears the page, once a passkey was accepted. */
  success: string;
};

/** Offers passkeys in the form's identifier field for as long as the page is open. What goes wrong is never shown. */
export function PasskeyAutofill({ returnTo, success }: PasskeyAutofillProps) {
  const [done, setDone] = useState(false);
  useEffect(
    () =>
      startAutofill({
        armed: takeArmedAutofill(),
        onSignedIn: () => {
          setDone(true);
          goOn(returnTo);
        },
      }),
    [returnTo],
  );
  return (
    <p role="status" className="sr-only">
      {done && success}
    </p>
  );
}
