'use client';

import { Button } from '@kit/ui/button';
import { Dialog } from '@kit/ui/dialog';
import { Spinner } from '@kit/ui/spinner';
import { useId, useRef } from 'react';
import { CeremonyMessage } from '../ceremony/ceremony-message';
import { sentenceFor } from '../ceremony/sentence-for';
import { useAddPasskey } from '../hooks/use-add-passkey';
import { useRenamePasskey } from '../hooks/use-rename-passkey';
import { LatchDrawing } from './latch-drawing';
import { NamePasskeyForm } from './name-passkey-form';
import type { PasskeysTranslator } from './passkeys-translator';
import { takeFocus } from './take-focus';

export type AddPasskeyDialogProps = {
  open: boolean;
  t: PasskeysTranslator;
  errors: Record<string, string>;
  /** May be called more than once for one closing. */
  onClose: () => void;
};

/**
 * Explains before the browser's own prompt, waits beside it, and confirms after it. Only then is it known who keeps the passkey: its
 * name, given by the server, stands there to be kept or changed.
 */
export function AddPasskeyDialog({ open, t, errors, onClose }: AddPasskeyDialogProps) {
  const { status, data, error, run, cancel, reset } = useAddPasskey();
  const rename = useRenamePasskey();
  const form = useId();
  const step = status === 'pending' ? 'waiting' : status === 'success' ? 'done' : 'start';

  const closings = useRef(0);

  const close = () => {
    closings.current += 1;
    reset();
    rename.reset();
    onClose();
  };

  const keepName = async (name: string) => {
    if (!data || rename.status === 'pending') return;
    if (name === data.name) return close();
    const before = closings.current;
    const outcome = await rename.run({ id: data.id, name });
    // Else it was closed meanwhile, and may be open again for the next one.
    if (outcome.status === 'success' && before === closings.current) close();
  };

  const title = { start: t('add.title'), waiting: t('add.waitingTitle'), done: t('add.doneTitle') }[step];
  const actions = {
    start: (
      <>
        <Button variant="quiet" onClick={close}>
          {t('add.cancel')}
        </Button>
        <Button
          variant="primary"
          ref={takeFocus}
          pending={status === 'confirming'}
          onClick={() => status !== 'confirming' && run({})}
        >
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
      <Button key="done" type="submit" form={form} variant="primary" autoFocus pending={rename.status === 'pending'}>
        {t('add.close')}
      </Button>
    ),
  }[step];

  return (
    <Dialog
      open={open}
      onClose={close}
      closedBy={step === 'done' ? 'closerequest' : 'any'}
      title={title}
      description={step === 'start' ? t('add.explain') : undefined}
      silent={step === 'start'}
      actions={actions}
    >
      {step !== 'start' && <LatchDrawing closed={step === 'done'} className="mb-5 w-22" />}
      <p role="status" className="flex items-start gap-2 text-14 text-ink-muted">
        {step === 'waiting' && <Spinner />}
        {step === 'waiting' && t('add.waiting')}
        {step === 'done' && t('add.done')}
      </p>
      <CeremonyMessage
        error={error && sentenceFor(error.code, errors)}
        notice={status === 'cancelled' ? t('add.cancelled') : null}
      />
      {step === 'done' && data && (
        <NamePasskeyForm
          id={form}
          name={data.name ?? ''}
          t={t}
          error={rename.error && sentenceFor(rename.error.code, errors)}
          onSubmit={keepName}
        />
      )}
    </Dialog>
  );
}
