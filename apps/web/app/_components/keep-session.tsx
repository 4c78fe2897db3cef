'use client';

import { useEffect } from 'react';

/** Prolongs the session of somebody who only looks at pages: reading it over HTTP renews it in the store and here. */
export function KeepSession() {
  useEffect(() => {
    // Whoever is offline keeps the session they have.
    fetch('/api/auth/get-session').catch(() => undefined);
  }, []);
  return null;
}
