/** @jsxRuntime automatic */
import { ActionButton } from './action-button';
import { Code } from './code';
import { light } from './colours';
import { darkStyles } from './dark-styles';

import { Facts } from './facts';
import type { MailContent } from './mail-content';
import { Mark } from './mark';
import { Preheader } from './preheader';

const FONT = "-apple-system,'Segoe UI',Roboto,Helvetica,Arial,sans-serif";

/** The one layout: a column of 35 rem with the mark, what to know, the one thing to do, and why this mail came. */
export function MailPage({ lang = 'en', dir = 'ltr', ...content }: MailContent) {
  const { subject, preheader, heading, paragraphs, facts, code, advice, button, footer, productName } = content;
  return (
    <html lang={lang} dir={dir}>
      <head>
        <meta httpEquiv="Content-Type" content="text/html; charset=UTF-8" />
        <meta name="viewport" content="width=device-width" />
        <meta name="x-apple-disable-message-reformatting" />
        <meta name="format-detection" content="telephone=no,date=no,address=no,email=no,url=no" />
        <meta name="color-scheme" content="light dark" />
        <meta name="supported-color-schemes" content="light dark" />
        <title>{subject}</title>
        <style>{darkStyles}</style>
      </head>
      <body className="page" style={{ margin: 0, backgroundColor: light.surface, color: light.ink }}>
        <Preheader>{preheader}</Preheader>
        <table
          role="presentation"
          align="center"
          width="100%"
          border={0}
          cellPadding={0}
          cellSpacing={0}
          style={{ maxWidth: 560 }}
        >
          <tbody>
            <tr>
              <td dir={dir} style={{ padding: '40px 24px', fontFamily: FONT, fontSize: 16, lineHeight: '24px' }}>
                <p className="ink" style={{ margin: '0 0 32px', fontWeight: 600, color: light.ink }}>
                  <Mark /> <span dir="auto">{productName}</span>
                </p>
                <h1
                  className="ink"
                  style={{ margin: '0 0 16px', fontSize: 28, lineHeight: '36px', fontWeight: 600, color: light.ink }}
                >
                  {heading}
                </h1>
                {paragraphs.map((sentence) => (
                  <Sentence key={sentence}>{sentence}</Sentence>
                ))}
                {facts && facts.length > 0 && <Facts facts={facts} />}
                {code && <Code>{code}</Code>}
                {advice && <Sentence>{advice}</Sentence>}
                {button && <ActionButton {...button} />}
                <p className="muted line" style={FOOTER}>
                  {footer}
                </p>
              </td>
            </tr>
          </tbody>
        </table>
      </body>
    </html>
  );
}

function Sentence({ children }: { children: string }) {
  return (
    <p className="ink" style={{ margin: '0 0 16px', color: light.ink }}>
      {children}
    </p>
  );
}

const FOOTER = {
  margin: '40px 0 0',
  paddingTop: 16,
  borderTop: `1px solid ${light.line}`,
  fontSize: 14,
  lineHeight: '22px',
  color: light.muted,
  overflowWrap: 'anywhere',
} as const;
