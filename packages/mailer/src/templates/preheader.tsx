/** @jsxRuntime automatic */
/** The line an inbox shows beside the subject. Blank room after it keeps the mail's own first words out of that line. */
export function Preheader({ children }: { children: string }) {
  return (
    <div style={{ display: 'none', overflow: 'hidden', maxHeight: 0, maxWidth: 0, opacity: 0, lineHeight: '1px' }}>
      {children}
      {'\u00a0\u200c'.repeat(Math.max(0, 150 - children.length))}
    </div>
  );
}
