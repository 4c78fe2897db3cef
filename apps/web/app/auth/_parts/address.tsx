/**
 * An address within a sentence: in one piece where it fits on a line, because a hyphen in it is none of the sentence's, and written
 * from its own first letter on, whichever way the sentence is.
 */
export function Address({ children }: { children: string }) {
  return (
    <strong className="inline-block max-w-full font-medium text-ink wrap-anywhere">
      <bdi>{children}</bdi>
    </strong>
  );
}
