import type { MailContent } from './mail-content';

/** A mail for programs and people that read no HTML: the same sentences, the whole link on a line of its own. */
export function plainText({
  heading,
  paragraphs,
  facts,
  code,
  advice,
  button,
  footer,
  productName,
}: MailContent): string {
  const rows = facts?.map(({ label, value }) => `${label}: ${value}`).join('\n');
  const action = button && `${button.label}:\n${button.url}`;
  const parts = [heading, ...paragraphs, rows, code, advice, action, `${productName}\n${footer}`];
  return parts.filter(Boolean).join('\n\n');
}
