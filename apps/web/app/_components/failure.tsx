'use client';

import type { Messages } from '@kit/messages';

export type FailureProps = { text: Messages['failure']; error: Error & { digest?: string }; retry: () => void };

/**
 * What is left when a page failed: no server to ask, so it brings its few sentences along. Every page ships it, so it brings
 * nothing else: no sign, and buttons in words of their own.
 */
export function Failure({ text, error, retry }: FailureProps) {
  const button = 'inline-flex min-h-11 items-center rounded-control border px-4.5 font-medium';
  return (
    <main id="content" className="mx-auto flex min-h-dvh max-w-sign-in flex-col justify-center px-5 pb-24">
      <title>{text.title}</title>
      <h1 className="font-semibold text-28">{text.title}</h1>
      <p className="pt-1.5 text-ink-muted">{text.text}</p>
      <div className="flex flex-wrap gap-3 pt-7">
        <button type="button" onClick={retry} className={`${button} border-transparent bg-accent text-accent-ink`}>
          {text.again}
        </button>
        <a href="/" className={`${button} border-line bg-surface-raised`}>
          {text.home}
        </a>
      </div>
      {error.digest && (
        <p className="pt-6 text-13 text-ink-muted tabular-nums">
          {text.reference} <bdi>{error.digest}</bdi>
        </p>
      )}
    </main>
  );
}
