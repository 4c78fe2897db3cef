'use client';

import text from '@kit/messages/en/errors.json';
import { buttonStyles } from '@kit/ui/button-styles';
import { Mark } from '@kit/ui/mark';

export type FailureProps = { error: Error & { digest?: string }; retry: () => void };

/** What is left when a page failed: no server to ask, so it brings its few sentences along; every page ships it, so it is small. */
export function Failure({ error, retry }: FailureProps) {
  return (
    <main id="content" className="mx-auto flex min-h-dvh max-w-sign-in flex-col justify-center px-5 pb-24">
      <Mark className="size-9 text-accent" />
      <h1 className="pt-8 font-semibold text-28">{text.failedTitle}</h1>
      <p className="pt-1.5 text-ink-muted">{text.failedText}</p>
      <div className="flex flex-wrap gap-3 pt-7">
        <button type="button" onClick={retry} className={buttonStyles({ variant: 'primary' })}>
          {text.again}
        </button>
        <a href="/" className={buttonStyles()}>
          {text.home}
        </a>
      </div>
      {error.digest && (
        <p className="pt-6 text-13 text-ink-muted tabular-nums">
          {text.reference} {error.digest}
        </p>
      )}
    </main>
  );
}
