/** The sentence of an error code; a code that no table knows gets the one for the unexpected, never raw text. */
export function sentenceFor(code: string, sentences: Record<string, string>): string {
  return (Object.hasOwn(sentences, code) ? sentences[code] : sentences.UNEXPECTED) ?? '';
}
