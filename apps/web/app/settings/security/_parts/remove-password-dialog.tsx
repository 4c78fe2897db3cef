'use client';

import { Button } from '@kit/ui/button';
import { Dialog } from '@kit/ui/dialog';
import { SubmitButton } from '@kit/ui/submit-button';
import { type FormEvent, useId, useState } from 'react';
import { ServerForm, type ServerFormProps } from '../../../_components/server-form';

export type RemovePasswordDialogProps = {
  /** The route that removes it. */
  action: string;
  text: Record<'open' | 'title' | 'consequence' | 'confirm' | 'cancel', string>;
  formText: ServerFormProps['text'];
};

/** The button that asks first. It is a form, so that without JavaScript the page asks in the dialog's place. */
export function RemovePasswordDialog({ action, text, formText }: RemovePasswordDialogProps) {
  const [open, setOpen] = useState(false);
  const form = useId();
  const close = () => setOpen(false);

  const ask = (event: FormEvent) => {
    event.preventDefault();
    setOpen(true);
  };

  return (
    <>
      <form method="get" action="/settings/security#password" onSubmit={ask} className="shrink-0">
        <input type="hidden" name="remove" value="password" />
        <Button type="submit">{text.open}</Button>
      </form>
      <Dialog
        open={open}
        onClose={close}
        title={text.title}
        description={text.consequence}
        silent
        actions={
          <>
            <Button onClick={close}>{text.cancel}</Button>
            <SubmitButton form={form} variant="danger">
              {text.confirm}
            </SubmitButton>
          </>
        }
      >
        <ServerForm roomless id={form} action={action} text={formText}>
          {null}
        </ServerForm>
      </Dialog>
    </>
  );
}
