import type { ReactNode } from 'react';
import { LatchDrawing } from './latch-drawing';
import type { PasskeysTranslator } from './passkeys-translator';

/** What stands where there is no passkey yet: two sentences, a drawing, and the first step. */
export function FirstPasskey({ t, action }: { t: PasskeysTranslator; action: ReactNode }) {
  return (
    <div className="hairline-t hairline-b flex flex-col gap-x-10 gap-y-6 py-8 sm:flex-row sm:items-center sm:py-10">
      <LatchDrawing closed={false} className="w-22 shrink-0 sm:mx-5 sm:w-26" />
      <div className="min-w-0">
        <h3 className="font-semibold text-16">{t('first.title')}</h3>
        <p className="max-w-prose pt-1.5 text-14 text-ink-muted">{t('first.body')}</p>
        <div className="pt-5">{action}</div>
      </div>
    </div>
  );
}
