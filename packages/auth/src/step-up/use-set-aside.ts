import { useEffect } from 'react';

/** Takes a way to confirm back to its start once the person has gone on to another: no prompt stays open, no word stands. */
export function useSetAside(setAside: boolean, reset: () => void): void {
  useEffect(() => {
    if (setAside) reset();
  }, [setAside, reset]);
}
