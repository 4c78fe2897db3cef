/** What was chosen in a prompt that covered the page arrives a moment after the page is back. */
const moment = 1000;

/** Resolves after so many milliseconds, or once `signal` is aborted. */
export const wait = (milliseconds: number, signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    if (signal.aborted) return resolve();
    const end = () => {
      clearTimeout(timer);
      signal.removeEventListener('abort', end);
      resolve();
    };
    const timer = setTimeout(end, milliseconds);
    signal.addEventListener('abort', end);
  });

/** Resolves once the page can be seen, or `signal` is aborted. */
export const untilVisible = (signal: AbortSignal): Promise<void> =>
  new Promise((resolve) => {
    const look = () => {
      if (document.visibilityState === 'hidden' && !signal.aborted) return;
      document.removeEventListener('visibilitychange', look);
      signal.removeEventListener('abort', look);
      resolve();
    };
    document.addEventListener('visibilitychange', look);
    signal.addEventListener('abort', look);
    look();
  });

type Returns = {
  /** Seen again, after another tab or application, a moment ago. */
  seen: () => void;
  /** Restored from the back-forward cache. */
  restored: () => void;
};

/** Calls back when somebody returns to the page. Answers how to stop. */
export const onReturn = ({ seen, restored }: Returns): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const look = () => {
    clearTimeout(timer);
    if (document.visibilityState === 'visible') timer = setTimeout(seen, moment);
  };
  const shown = ({ persisted }: PageTransitionEvent) => persisted && restored();
  document.addEventListener('visibilitychange', look);
  globalThis.addEventListener('pageshow', shown);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', look);
    globalThis.removeEventListener('pageshow', shown);
  };
};
