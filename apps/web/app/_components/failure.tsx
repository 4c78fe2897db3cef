'use client';

import type { Messages } from '@kit/messages';

export type FailureProps = { text: Messages['failure']; error: Error & { digest?: string }; retry: () => void };

/**
 * What is left when a page failed: no server to ask, so it brings its few sentences along. Every page ships it, so it brings
 * nothing else: no sign, and its look stands in the style sheet.
 */
export function Failure({ text, error, retry }: FailureProps) {
  return (
    <main id="content" className="failure">
      <title>{text.title}</title>
      <h1>{text.title}</h1>
      <p>{text.text}</p>
      <div>
        <button type="button" onClick={retry} className="button button-primary">
          {text.again}
        </button>
        <a href="/" className="button button-secondary">
          {text.home}
        </a>
      </div>
      {error.digest && (
        <p>
          {text.reference} <bdi>{error.digest}</bdi>
        </p>
      )}
    </main>
  );
}
