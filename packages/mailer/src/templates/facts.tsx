/** @jsxRuntime automatic */
import { light } from './colours';
import type { MailContent } from './mail-content';

/** What a notice is about, one row each: on paper-thin lines, the label beside its value. */
export function Facts({ facts }: { facts: NonNullable<MailContent['facts']> }) {
  return (
    <table
      width="100%"
      border={0}
      cellPadding={0}
      cellSpacing={0}
      style={{ margin: '24px 0', borderCollapse: 'collapse' }}
    >
      <tbody>
        {facts.map(({ label, value }) => (
          <tr key={label}>
            <th
              scope="row"
              className="muted line"
              style={{ ...CELL, width: '30%', paddingInlineEnd: 16, color: light.muted }}
            >
              {label}
            </th>
            <td
              className="ink line"
              style={{ ...CELL, color: light.ink, overflowWrap: 'anywhere', wordBreak: 'break-word' }}
            >
              <span dir="auto">{value}</span>
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}

const CELL = {
  padding: '10px 0',
  borderTop: `1px solid ${light.line}`,
  borderBottom: `1px solid ${light.line}`,
  fontSize: 14,
  lineHeight: '22px',
  fontWeight: 400,
  textAlign: 'start',
  verticalAlign: 'top',
} as const;
