'use client';

import { Button } from '@kit/ui/button';
import { Dialog } from '@kit/ui/dialog';

export type StepUpNotLoadedProps = {
  open: boolean;
  text: { title: string; notLoaded: string; tryAgain: string; cancel: string };
  onRetry: () => void;
  onClose: () => void;
};

/** Stands in for the step-up dialog where its code did not arrive, as in a train or after a deployment. */
export function StepUpNotLoaded({ open, text, onRetry, onClose }: StepUpNotLoadedProps) {
  return (
    <Dialog
      open={open}
      onClose={onClose}
      title={text.title}
      description={text.notLoaded}
      actions={
        <>
          <Button variant="quiet" onClick={onClose}>
            {text.cancel}
          </Button>
          <Button variant="primary" autoFocus onClick={onRetry}>
            {text.tryAgain}
          </Button>
        </>
      }
    />
  );
}
