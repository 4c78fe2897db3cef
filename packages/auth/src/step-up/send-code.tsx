'use client';

import type { CodeSent, PasskeyErrorCode } from '@kit/passkey/client/ceremonies';
import { Button } from '@kit/ui/button';
import { MailIcon } from '@kit/ui/icons';
import { CeremonyMessage } from '../ceremony/ceremony-message';
import { sentenceFor } from '../ceremony/sentence-for';
import { useCeremony } from '../ceremony/use-ceremony';
import type { PasskeysTranslator } from '../passkeys/passkeys-translator';
import type { SentCode } from './sent-code';
import { sendStepUpCode } from './step-up-requests';
import { useSetAside } from './use-set-aside';

export type SendCodeProps = {
  t: PasskeysTranslator;
  errors: Record<string, string>;
  /** Whether it is the only way: then its button is the primary one and holds the focus. */
  first: boolean;
  /** Whether the person comes back to it from the code's field. */
  focused: boolean;
  /** Whether the person has gone on to another way. */
  setAside: boolean;
  onStart: () => void;
  onSent: (sent: SentCode) => void;
};

/** "Email me a code": sends on a click, never by itself. */
export function SendCode({ t, errors, first, focused, setAside, onStart, onSent }: SendCodeProps) {
  const { status, error, run, reset } = useCeremony<void, CodeSent, PasskeyErrorCode>(sendStepUpCode);

  useSetAside(setAside, reset);

  const send = async () => {
    if (status === 'pending') return;
    onStart();
    const outcome = await run();
    if (outcome.status === 'success') onSent({ ...outcome.data, sentAt: Date.now() });
  };

  return (
    <div>
      <Button
        block
        variant={first ? 'primary' : 'secondary'}
        icon={<MailIcon />}
        autoFocus={first || focused}
        pending={status === 'pending'}
        onClick={send}
      >
        {t('stepUp.sendCode')}
      </Button>
      <CeremonyMessage error={error && sentenceFor(error.code, errors)} />
    </div>
  );
}
