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
  button: { label: markup, url: `https://example.com/"><script>${markup}</script>` },
  footer: markup,
  productName: markup,
};

describe('a mail', () => {
  it('shows markup in any field as text and never obeys it', () => {
    const { html } = renderMail(withMarkup);
    expect(html).not.toContain('<img');
    expect(html).not.toContain('<script');
    expect(html).not.toContain('&copy;');
    const escaped = '&lt;img src=x onerror=&quot;alert(&#39;1&#39;)&quot;&gt;&amp;copy;';
    // Title, preheader, heading, two paragraphs, button, its address twice, footer, product.
    expect(html.split(escaped)).toHaveLength(11);
  });

  it('has a plain text with the same sentences and the whole link', () => {
    const { text } = renderMail(content);
    for (const part of [content.heading, ...content.paragraphs, content.footer, content.productName]) {
      expect(text).toContain(part);
    }
    expect(text).toContain(`Confirm and sign in:\n${content.button?.url}`);
    expect(renderMail(withMarkup).text).toContain(markup);
  });

  it('lists its facts in both, between what happened and what to do about it', () => {
    const facts = [
      { label: 'Passkey', value: 'Phone of <b>Ada</b>' },
      { label: 'When', value: '3 May' },
    ];
    const { html, text } = renderMail({ ...content, facts, advice: 'Act now.' });
    expect(text).toContain(
      'Open the link.\n\nPasskey: Phone of <b>Ada</b>\nWhen: 3 May\n\nAct now.\n\nConfirm and sign in:',
    );
    expect(html).toMatch(
      /Open the link.*<table.*Phone of &lt;b&gt;Ada&lt;\/b&gt;.*<\/table>.*Act now.*class="button"/s,
    );
  });

  it('links to the address once as a button and shows it once to copy', () => {
    const { html } = renderMail(content);
    expect(html.split('https://example.com/auth/verify-email?token=a.b&amp;x=1')).toHaveLength(3);
    expect(html).toContain('href="https://example.com/auth/verify-email?token=a.b&amp;x=1"');
  });

  it('loads nothing from anywhere and runs nothing', () => {
    const { html } = renderMail(content);
    expect(html).not.toMatch(/<(img|script|link|iframe)|src=|url\(|@import/);
  });

  it('shows a code by itself in both bodies, as text', () => {
    const { html, text } = renderMail({ ...content, code: '042137' });
    expect(html).toContain('<p class="code">042137</p>');
    expect(text.split('\n')).toContain('042137');
    expect(renderMail({ ...content, code: markup }).html).not.toContain('<img');
  });

  it('needs no button', () => {
    const { html, text } = renderMail({ ...content, button: undefined } as unknown as MailContent);
    expect(html).not.toContain('<a ');
    expect(text).not.toContain('https://');
  });
});
