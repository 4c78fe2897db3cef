'use client';

import { Button } from '@kit/ui/button';
import { Notice } from '@kit/ui/notice';
import { Rows } from '@kit/ui/rows';
import { Spinner } from '@kit/ui/spinner';
import type { ReactNode } from 'react';
import { sentenceFor } from '../ceremony/sentence-for';
import type { PasskeyList as List } from '../hooks/use-list-passkeys';
import { FirstPasskey } from './first-passkey';
import type { PasskeysTranslator } from './passkeys-translator';

export type PasskeyListProps = {
  list: List;
  /** The most passkeys the account may have. */
  most: number;
  /** The id of the words that say that it has as many. */
  limitId: string;
  t: PasskeysTranslator;
  errors: Record<string, string>;
  /** The button of the first passkey. */
  add: ReactNode;
  /** The rows. */
  children: ReactNode;
};

/** How many before the last one it is said that there is a last one. */
const nearTheLimit = 5;

/** The list in each of its states: not to be had, on its way, none yet, and some. */
export function PasskeyList({ list, most, limitId, t, errors, add, children }: PasskeyListProps) {
  if (list.data?.length) {
    const count = list.data.length;
    const only = count === 1 ? list.data[0] : null;
    return (
      <>
        {count >= most && (
          <p id={limitId} className="-mt-1 pb-5 text-14 text-ink-muted">
            {t('limitReached', { most })}
          </p>
        )}
        <Rows aria-label={t('count', { count })}>{children}</Rows>
        {only && !only.backedUp && <p className="pt-3 text-14 text-ink-muted">{t('second')}</p>}
        {count < most && count >= most - nearTheLimit && (
          <p className="pt-3 text-14 text-ink-muted">{t('limitNear', { count, most })}</p>
        )}
      </>
    );
  }
  if (list.data) return <FirstPasskey t={t} action={add} />;
  if (list.status === 'error') {
    const again = (
      <Button size="compact" onClick={list.refetch}>
        {t('tryAgain')}
      </Button>
    );
    return (
      <Notice tone="danger" role="alert" title={t('unavailable')} action={again}>
        {sentenceFor(list.error.code, errors)}
      </Notice>
    );
  }
  return (
    <p role="status" className="hairline-t hairline-b flex min-h-20 items-center gap-3 text-14 text-ink-muted">
      <Spinner /> {t('loading')}
    </p>
  );
}
