'use client';

import { Button } from '@kit/ui/button';
import { cn } from '@kit/ui/cn';
import { PlusIcon } from '@kit/ui/icons';
import { type Ref, useId } from 'react';
import { usePasskeySupport } from '../hooks/use-passkey-support';
import type { PasskeysTranslator } from './passkeys-translator';

export type AddPasskeyButtonProps = {
  ref: Ref<HTMLButtonElement>;
  t: PasskeysTranslator;
  primary: boolean;
  /** The id of the words that say why no further one can be added, if that is so. */
  full: string | null;
  onClick: () => void;
};

/** Opens the dialog that adds a passkey; in a browser that cannot, or for an account that has enough, it says so. */
export function AddPasskeyButton({ ref, t, primary, full, onClick }: AddPasskeyButtonProps) {
  const unsupported = usePasskeySupport() === false;
  const reason = useId();
  const unavailable = unsupported || full !== null;
  return (
    <div className={cn('flex min-w-0 flex-col items-start', !primary && 'sm:items-end sm:text-end')}>
      <Button
        ref={ref}
        variant={primary ? 'primary' : 'secondary'}
        icon={<PlusIcon />}
        unavailable={unavailable}
        className="noscript:hidden"
        aria-disabled={unavailable || undefined}
        aria-describedby={unsupported ? reason : (full ?? undefined)}
        onClick={() => !unavailable && onClick()}
      >
        {t('addButton')}
      </Button>
      {unsupported && (
        <p id={reason} className="max-w-72 pt-2 text-13 text-ink-muted">
          {t('unsupported')}
        </p>
      )}
      <noscript>
        <p className="max-w-72 pt-2 text-13 text-ink-muted">{t('needsScript')}</p>
      </noscript>
    </div>
  );
}
