/** The two switches of passkeys: what exists, and what is shown. */
export type Switches = { enabled: boolean; shown: boolean };

/** The sentence that stops build and boot when the flag shows what the constant turned off, else null. */
export function contradictionOf({ enabled, shown }: Switches): string | null {
  if (enabled || !shown) return null;
  return (
    'NEXT_PUBLIC_AUTH_PASSKEY is true, but ENABLE_PASSKEY in packages/better-auth/src/features.ts is false, ' +
    'so the buttons would have no endpoints: run "pnpm passkey:enable", or unset the flag.'
  );
}
