import { Button } from '@kit/ui/button';
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
  onAbort: () => void;
};

/** How a ceremony stands whose prompt the browser opens: what to look for meanwhile, with a button that stops waiting, and how it ended. */
export function PromptMessage({ status, error, text, done, onAbort }: PromptMessageProps) {
  const notices: { [key in typeof status]?: string | undefined } = {
    pending: text.waiting,
    cancelled: text.cancelled,
    success: done,
  };
  const abort = (
    <Button size="compact" onClick={onAbort}>
      {text.abort}
    </Button>
  );
  return <CeremonyMessage error={error} notice={notices[status]} action={status === 'pending' && abort} />;
}
