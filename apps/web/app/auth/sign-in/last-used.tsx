import type { Translator } from '@kit/messages';

/** What the button is described by whose way was used last in this browser. */
export const LAST_USED = 'last-used';

/** Stands below that button. */
export function LastUsed({ t }: { t: Translator }) {
  return (
    <p id={LAST_USED} className="pt-1.5 text-center text-13 text-ink-muted">
      {t('signIn.lastUsed')}
    </p>
  );
}
