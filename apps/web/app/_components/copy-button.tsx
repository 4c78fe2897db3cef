'use client';

import { buttonStyles } from '@kit/ui/button-styles';
import { cn } from '@kit/ui/cn';
import { CheckIcon, CopyIcon } from '@kit/ui/icons';
import { useState } from 'react';

/** Copies `value` and says so. */
export function CopyButton({ value, text }: { value: string; text: { copy: string; copied: string } }) {
  const [copied, setCopied] = useState(false);
  const copy = async () => {
    // Absent outside https, refused where the person said so: then there is nothing to say.
    const done = await navigator.clipboard?.writeText(value).then(
      () => true,
      () => false,
    );
    if (!done) return;
    setCopied(true);
    setTimeout(() => setCopied(false), 1600);
  };
  return (
    <span className="relative -me-3">
      <button
        type="button"
        onClick={copy}
        aria-label={text.copy}
        className={cn(buttonStyles({ variant: 'quiet', size: 'icon' }), 'text-ink-muted')}
      >
        {copied ? <CheckIcon className="animate-appear text-positive" /> : <CopyIcon />}
      </button>
      <span role="status" className="sr-only">
        {copied && text.copied}
      </span>
    </span>
  );
}
