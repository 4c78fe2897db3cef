'use client';

import { useRouter } from 'next/navigation';
import { useEffect } from 'react';

/** Looks for new mail when one comes back to the tab. */
export function RefreshOnReturn() {
  const { refresh } = useRouter();
  useEffect(() => {
    const look = () => document.visibilityState === 'visible' && refresh();
    document.addEventListener('visibilitychange', look);
    return () => document.removeEventListener('visibilitychange', look);
  }, [refresh]);
  return null;
}
