/** @jsxRuntime automatic */
import { light } from './colours';

/** A code to type elsewhere: large and alone, whichever way the language around it is written. */
export function Code({ children }: { children: string }) {
  return (
    <p
      dir="ltr"
      className="ink sunken"
      style={{
        margin: '24px 0',
        padding: '16px 20px',
        borderRadius: 10,
        backgroundColor: light.sunken,
        color: light.ink,
        fontSize: 40,
        lineHeight: '48px',
        fontWeight: 600,
        letterSpacing: '0.12em',
        fontVariantNumeric: 'tabular-nums',
        textAlign: 'center',
      }}
    >
      {children}
    </p>
  );
}
