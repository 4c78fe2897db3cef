import { escapeHtml } from './escape-html';
import { mark } from './mark';

/** What a mail says. Plain sentences: markup in them is shown, never obeyed. */
export type MailContent = {
  subject: string;
  /** The line an inbox shows beside the subject. */
  preheader: string;
  heading: string;
  paragraphs: string[];
  /** What the mail is about, each a word or two and its value. */
  facts?: { label: string; value: string }[];
  /** What to do about it, just before the button. */
  advice?: string;
  /** A code to type elsewhere, shown large. */
  code?: string;
  /** The one thing to do, if there is one. */
  button?: { label: string; url: string };
  footer: string;
  productName: string;
};

/** The same content twice: as an HTML page of one column and as its plain-text twin. */
export function renderMail(content: MailContent): { html: string; text: string } {
  return { html: renderHtml(content), text: renderText(content) };
}

function renderText({ heading, paragraphs, facts, advice, code, button, footer, productName }: MailContent): string {
  const parts = [
    heading,
    ...paragraphs,
    facts?.map(({ label, value }) => `${label}: ${value}`).join('\n'),
    code,
    advice,
    button && `${button.label}:\n${button.url}`,
    `${productName}\n${footer}`,
  ];
  return parts.filter(Boolean).join('\n\n');
}

function renderHtml({
  subject,
  preheader,
  heading,
  paragraphs,
  facts,
  advice,
  code,
  button,
  footer,
  productName,
}: MailContent): string {
  const body = [
    ...paragraphs.map((text) => `<p class="ink">${escapeHtml(text)}</p>`),
    ...(facts ? [renderFacts(facts)] : []),
    ...(code ? [`<p class="code">${escapeHtml(code)}</p>`] : []),
    ...(advice ? [`<p class="ink">${escapeHtml(advice)}</p>`] : []),
  ].join('\n');
  const action = button
    ? `<p class="action"><a class="button" href="${escapeHtml(button.url)}">${escapeHtml(button.label)}</a></p>
<p class="muted">${escapeHtml(button.url)}</p>`
    : '';
  return `<!doctype html>
<html lang="en" dir="ltr">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<meta name="color-scheme" content="light dark">
<meta name="supported-color-schemes" content="light dark">
<title>${escapeHtml(subject)}</title>
<style>${STYLES}</style>
</head>
<body>
<div class="preheader">${escapeHtml(preheader)}</div>
<main>
<p class="brand">${mark} <span>${escapeHtml(productName)}</span></p>
<h1>${escapeHtml(heading)}</h1>
${body}
${action}
<p class="footer muted">${escapeHtml(footer)}</p>
</main>
</body>
</html>
`;
}

// A table, because mail clients lay out little else alike.
function renderFacts(facts: NonNullable<MailContent['facts']>): string {
  const row = ({ label, value }: { label: string; value: string }) =>
    `<tr><th scope="row">${escapeHtml(label)}</th><td>${escapeHtml(value)}</td></tr>`;
  return `<table class="facts">${facts.map(row).join('')}</table>`;
}

// The tokens of the pages as sRGB: mail clients know neither OKLCH nor custom properties.
const STYLES = `
body{margin:0;background:#fbf9f7;color:#201e1a;font:16px/1.5 -apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif}
main{max-width:35rem;margin:0 auto;padding:40px 24px}
.preheader{display:none;max-height:0;overflow:hidden}
.brand{margin:0 0 32px;font-weight:600}
.brand svg{vertical-align:-5px;color:#055759}
h1{margin:0 0 16px;font-size:28px;line-height:1.25;font-weight:600}
p{margin:0 0 16px}
.action{margin:24px 0 16px}
.button{display:inline-block;padding:10px 20px;border-radius:10px;background:#055759;color:#f9fdfc;font-weight:600;text-decoration:none}
.code{margin:24px 0;font-size:40px;line-height:1.2;font-weight:600;letter-spacing:.12em;font-variant-numeric:tabular-nums}
.facts{width:100%;margin:24px 0;border-collapse:collapse;border-top:1px solid #dedad3}
.facts th,.facts td{padding:8px 0;border-bottom:1px solid #dedad3;text-align:left;vertical-align:top;font-weight:400;overflow-wrap:anywhere}
.facts th{width:30%;padding-right:16px;color:#625e59;overflow-wrap:normal}
.muted{color:#625e59;font-size:14px;overflow-wrap:anywhere}
.footer{margin-top:40px;padding-top:16px;border-top:1px solid #dedad3}
@media (prefers-color-scheme:dark){
body{background:#12110f;color:#eceae7}
.brand svg{color:#74d1cb}
.button{background:#74d1cb;color:#031b1b}
.muted{color:#aaa6a1}
.facts,.facts th,.facts td{border-color:#38352f}
.facts th{color:#aaa6a1}
.footer{border-top-color:#38352f}
}`;
