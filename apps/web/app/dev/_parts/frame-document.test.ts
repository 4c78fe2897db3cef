import { renderMail } from '@kit/mailer/render-mail';
import { expect, it } from 'vitest';
import { frameDocument } from './frame-document';

const typed = `" style="color:red" onload='x' <style>`;
const content = {
  subject: 'Hello',
  preheader: typed,
  heading: typed,
  paragraphs: [typed],
  button: { label: 'Go', url: 'https://example.com/?a="b"' },
  footer: 'Bye',
  productName: 'Acme',
};

it('a mail is framed with its looks in sheets that carry the nonce, and what a person typed stays text', async () => {
  const { html } = await renderMail(content);
  const framed = frameDocument(html, 'of-the-page');
  expect(framed).not.toMatch(/ style="/);
  const sheets = [...framed.matchAll(/<style([^>]*)>([^<]*)<\/style>/g)];
  expect(sheets.map(([, attributes]) => attributes)).toEqual([' nonce="of-the-page"', ' nonce="of-the-page"']);
  const styles = [...html.matchAll(/ style="([^"]*)"/g)].length;
  expect(sheets[0]?.[2]?.match(/\[data-style="\d+"\]\{[^{}]+\}/g)).toHaveLength(styles);
  expect(sheets[0]?.[2]).toContain("'Segoe UI'");
  expect(framed.split('&quot; style=&quot;color:red&quot; onload=&#x27;x&#x27; &lt;style&gt;')).toHaveLength(4);
  expect(framed).toContain('<base target="_top">');
});
