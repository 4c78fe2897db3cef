/** @jsxRuntime automatic */
// The pragma above, here and in the other templates: whatever compiles the importing program need not know our JSX.
import { render } from '@react-email/render';
import type { MailContent } from './mail-content';
import { MailPage } from './mail-page';
import { plainText } from './plain-text';

export type { MailContent } from './mail-content';

/** The same content twice: as an HTML page of one column and as its plain-text twin. */
export async function renderMail(content: MailContent): Promise<{ html: string; text: string }> {
  return { html: await render(<MailPage {...content} />), text: plainText(content) };
}
