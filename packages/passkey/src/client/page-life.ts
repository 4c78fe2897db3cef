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

/** Calls back when somebody returns to the page, from another tab or by going back to it. Answers how to stop. */
export const onReturn = (callback: () => void): (() => void) => {
  let timer: ReturnType<typeof setTimeout> | undefined;
  const seen = () => {
    clearTimeout(timer);
    if (document.visibilityState === 'visible') timer = setTimeout(callback, moment);
  };
  const shown = ({ persisted }: PageTransitionEvent) => persisted && callback();
  document.addEventListener('visibilitychange', seen);
  globalThis.addEventListener('pageshow', shown);
  return () => {
    clearTimeout(timer);
    document.removeEventListener('visibilitychange', seen);
    globalThis.removeEventListener('pageshow', shown);
  };
};
