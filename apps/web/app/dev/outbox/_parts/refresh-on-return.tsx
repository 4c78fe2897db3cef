'use client';

import { useEffect } from 'react';

/** Looks for new mail when one comes back to the tab. */
export function RefreshOnReturn() {
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && location.reload();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, []);
  return null;
}
