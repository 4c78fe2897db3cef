/** An address within a sentence: in one piece where it fits on a line, because a hyphen in it is none of the sentence's. */
export function Address({ children }: { children: string }) {
  return <strong className="inline-block max-w-full font-medium text-ink wrap-anywhere">{children}</strong>;
}
