import { describe, expect, it } from 'vitest';
import { type MailContent, renderMail } from './render-mail';

const content: MailContent = {
  subject: 'Confirm your e-mail',
  preheader: 'One click.',
  heading: 'Confirm',
  paragraphs: ['Hello Ada,', 'Open the link.'],
  button: { label: 'Confirm and sign in', url: 'https://example.com/auth/verify-email?token=a.b&x=1' },
  footer: 'If this was not you, do nothing.',
  productName: 'Acme',
};
const markup = `<img src=x onerror="alert('1')">&copy;`;
const withMarkup: MailContent = {
  subject: markup,
  preheader: markup,
  heading: markup,
  paragraphs: [markup, markup],
  facts: [{ label: markup, value: markup }],
  code: markup,
  advice: markup,
  button: { label: markup, url: `https://example.com/"><script>${markup}</script>` },
  footer: markup,
  productName: markup,
};

describe('a mail', () => {
  it('shows markup in any field as text and never obeys it', async () => {
    const { html } = await renderMail(withMarkup);
    expect(html).not.toContain('<img');
    expect(html).not.toContain('<script');
    expect(html).not.toContain('&copy;');
    const escaped = '&lt;img src=x onerror=&quot;alert(&#x27;1&#x27;)&quot;&gt;&amp;copy;';
    // Title, preheader, heading, two paragraphs, a fact's two sides, code, advice, button, its address twice, footer, product.
    expect(html.split(escaped)).toHaveLength(15);
  });

  it('has a plain text with the same sentences and the whole link', async () => {
    const { text } = await renderMail(content);
    for (const part of [content.heading, ...content.paragraphs, content.footer, content.productName]) {
      expect(text).toContain(part);
    }
    expect(text).toContain(`Confirm and sign in:\n${content.button?.url}`);
    expect((await renderMail(withMarkup)).text).toContain(markup);
  });

  it('links to the address once as a button and shows it once to copy', async () => {
    const { html } = await renderMail(content);
    expect(html.split('https://example.com/auth/verify-email?token=a.b&amp;x=1')).toHaveLength(3);
    expect(html).toContain('href="https://example.com/auth/verify-email?token=a.b&amp;x=1"');
  });

  it('loads nothing from anywhere and runs nothing', async () => {
    const { html } = await renderMail(content);
    expect(html).not.toMatch(/<(img|script|link|iframe)|src=|url\(|@import/);
  });

  it('shows a code by itself in both bodies, as text', async () => {
    const { html, text } = await renderMail({ ...content, code: '042137' });
    expect(html).toMatch(/<p [^>]*font-size:40px[^>]*>042137<\/p>/);
    expect(text.split('\n')).toContain('042137');
  });

  it('lists its facts in both bodies, between what happened and what to do about it', async () => {
    const facts = [
      { label: 'Passkey', value: 'Phone of <b>Ada</b>' },
      { label: 'When', value: '3 May' },
    ];
    const { html, text } = await renderMail({ ...content, facts, advice: 'Act now.' });
    expect(text).toContain(
      'Open the link.\n\nPasskey: Phone of <b>Ada</b>\nWhen: 3 May\n\nAct now.\n\nConfirm and sign in:',
    );
    expect(html).toMatch(
      /Open the link.*<th scope="row"[^>]*>Passkey<\/th><td[^>]*><span dir="auto">Phone of &lt;b&gt;Ada&lt;\/b&gt;<.*Act now.*<a /s,
    );
  });

  it('says its language and is laid out in its direction, code and address always from left to right', async () => {
    const { html } = await renderMail({ ...content, lang: 'he', dir: 'rtl', code: '042137' });
    expect(html).toContain('<html lang="he" dir="rtl">');
    expect(html).toMatch(/<td dir="rtl"/);
    expect(html).toMatch(/<p dir="ltr"[^>]*>042137/);
    expect(html).not.toMatch(/text-align:(left|right)|(margin|padding)-(left|right)/);
    expect(html).toContain('<span dir="ltr">https://example.com/auth/verify-email?token=a.b&amp;x=1</span>');
    expect((await renderMail(content)).html).toContain('<html lang="en" dir="ltr">');
  });

  it('carries its light colours on each part and turns dark where a mail program obeys style sheets', async () => {
    const { html } = await renderMail(content);
    const sheet = /<style>([\s\S]*)<\/style>/.exec(html)?.[1] ?? '';
    expect(sheet).toContain('@media (prefers-color-scheme:dark)');
    const body = html.slice(html.indexOf('<body'));
    for (const [, name] of sheet.matchAll(/^\.(\w+)\{/gm)) {
      if (name === 'sunken') continue; // Behind a code only.
      expect(body).toMatch(new RegExp(`class="[^"]*\\b${name}\\b[^"]*"[^>]*style="[^"]*color`));
    }
  });

  it('needs no button', async () => {
    const { html, text } = await renderMail({ ...content, button: undefined } as unknown as MailContent);
    expect(html).not.toContain('<a ');
    expect(text).not.toContain('https://');
  });
});
