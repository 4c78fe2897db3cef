'use client';

import { buttonStyles } from '@kit/ui/button-styles';
import { CheckIcon, CopyIcon } from '@kit/ui/icons';
import { useState } from 'react';

/** Copies `value` and says so. */
export function CopyButton({ value, text }: { value: string; text: { copy: string; copied: string } }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    await navigator.clipboard.writeText(value);
    setCopied(true);
    setTimeout(() => setCopied(false), 1600);
  };
  return (
    <button
      type="button"
      onClick={copy}
      aria-label={text.copy}
      className={`${buttonStyles({ variant: 'quiet', size: 'icon' })} -me-3 text-ink-muted`}
    >
      {copied ? <CheckIcon className="animate-appear text-positive" /> : <CopyIcon />}
      <span role="status" className="sr-only">
        {copied && text.copied}
      </span>
    </button>
  );
}
