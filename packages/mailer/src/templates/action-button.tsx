/** @jsxRuntime automatic */
import { light } from './colours';

/** The one thing to do, and the address below it for whoever cannot press it. */
export function ActionButton({ label, url }: { label: string; url: string }) {
  return (
    <>
      <table role="presentation" border={0} cellPadding={0} cellSpacing={0} style={{ margin: '24px 0 16px' }}>
        <tbody>
          <tr>
            <td className="button" style={{ borderRadius: 10, backgroundColor: light.accent }}>
              <a href={url} className="button" style={BUTTON}>
                {label}
              </a>
            </td>
          </tr>
        </tbody>
      </table>
      <p className="muted" style={ADDRESS}>
        <span dir="ltr">{url}</span>
      </p>
    </>
  );
}

const BUTTON = {
  display: 'inline-block',
  padding: '10px 20px',
  borderRadius: 10,
  backgroundColor: light.accent,
  color: light.accentInk,
  fontWeight: 600,
  textDecoration: 'none',
} as const;

const ADDRESS = {
  margin: '0 0 16px',
  fontSize: 14,
  lineHeight: '22px',
  color: light.muted,
  overflowWrap: 'anywhere',
  wordBreak: 'break-word',
} as const;
