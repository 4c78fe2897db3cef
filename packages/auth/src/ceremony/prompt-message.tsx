import { Button } from '@kit/ui/button';
import { type RefObject, useLayoutEffect, useRef } from 'react';
import { CeremonyMessage } from './ceremony-message';
import type { CeremonyState } from './ceremony-state';

export type PromptMessageProps = {
  status: CeremonyState<unknown>['status'];
  error: string | null;
  text: {
    /** What to look for while the browser's prompt is open. */
    waiting: string;
    abort: string;
    cancelled: string;
  };
  /** Said once it has succeeded, where nothing else says so. */
  done?: string;
  /** What opened the prompt. It has the focus again when the button that stops waiting goes, however that comes. */
  opener: RefObject<HTMLElement | null>;
  onAbort: () => void;
};

/** How a ceremony stands whose prompt the browser opens: what to look for meanwhile, with a button that stops waiting, and how it ended. */
export function PromptMessage({ status, error, text, done, opener, onAbort }: PromptMessageProps) {
  const notices: { [key in typeof status]?: string | undefined } = {
    pending: text.waiting,
    cancelled: text.cancelled,
    success: done,
  };
  const abort = <AbortButton label={text.abort} opener={opener} onAbort={onAbort} />;
  return <CeremonyMessage error={error} notice={notices[status]} action={status === 'pending' && abort} />;
}

type AbortButtonProps = Pick<PromptMessageProps, 'opener' | 'onAbort'> & { label: string };

function AbortButton({ label, opener, onAbort }: AbortButtonProps) {
  const button = useRef<HTMLButtonElement>(null);

  // Before it is taken out of the page: afterwards the focus is nowhere.
  useLayoutEffect(() => {
    const own = button.current;
    return () => {
      if (own === document.activeElement) opener.current?.focus();
    };
  }, [opener]);

  return (
    <Button ref={button} size="compact" onClick={onAbort}>
      {label}
    </Button>
  );
}
