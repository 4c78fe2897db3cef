'use client';

import { Button } from '@kit/ui/button';
import { Dialog } from '@kit/ui/dialog';
import { Spinner } from '@kit/ui/spinner';
import { useId, useState } from 'react';
import { sentenceFor } from '../ceremony/sentence-for';
import { useAddPasskey } from '../hooks/use-add-passkey';
import { AddPasskeyForm } from './add-passkey-form';
import { LatchDrawing } from './latch-drawing';
import { browserOnDevice } from './passkey-line';
import type { PasskeysTranslator } from './passkeys-translator';
import { takeFocus } from './take-focus';

export type AddPasskeyDialogProps = {
  open: boolean;
  t: PasskeysTranslator;
  errors: Record<string, string>;
  /** May be called more than once for one closing. */
  onClose: () => void;
};

/** Explains before the browser's own prompt, waits beside it, and confirms after it. */
export function AddPasskeyDialog({ open, t, errors, onClose }: AddPasskeyDialogProps) {
  const { status, data, error, run, cancel, reset } = useAddPasskey();
  const [name, setName] = useState<string | null>(null);
  const form = useId();
  const suggested = open ? (browserOnDevice(navigator.userAgent, t) ?? t('add.nameUnknown')) : '';
  const step = status === 'pending' ? 'waiting' : status === 'success' ? 'done' : 'form';

  const close = () => {
    reset();
    setName(null);
    onClose();
  };

  const title = { form: t('add.title'), waiting: t('add.waitingTitle'), done: t('add.doneTitle') }[step];
  const actions = {
    form: (
      <>
        <Button variant="quiet" onClick={close}>
          {t('add.cancel')}
        </Button>
        <Button type="submit" form={form} variant="primary" ref={takeFocus} pending={status === 'confirming'}>
          {t('add.continue')}
        </Button>
      </>
    ),
    waiting: (
      <Button key="waiting" autoFocus onClick={cancel}>
        {t('add.cancel')}
      </Button>
    ),
    done: (
      <Button key="done" variant="primary" autoFocus onClick={close}>
        {t('add.close')}
      </Button>
    ),
  }[step];

  return (
    <Dialog
      open={open}
      onClose={close}
      title={title}
      description={step === 'form' ? t('add.explain') : undefined}
      actions={actions}
    >
      {step !== 'form' && <LatchDrawing closed={step === 'done'} className="mb-5 w-22" />}
      <p role="status" className="flex items-start gap-2 text-14 text-ink-muted wrap-anywhere">
        {step === 'waiting' && <Spinner />}
        {step === 'waiting' && t('add.waiting')}
        {step === 'done' && t('add.done', { name: data?.name || t('row.unnamed') })}
      </p>
      {step === 'form' && (
        <AddPasskeyForm
          id={form}
          name={name ?? suggested}
          t={t}
          error={error && sentenceFor(error.code, errors)}
          notice={status === 'cancelled' ? t('add.cancelled') : null}
          onNameChange={setName}
          onSubmit={(chosen) => status !== 'confirming' && run({ name: chosen })}
        />
      )}
    </Dialog>
  );
}
