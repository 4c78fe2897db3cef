'use client';

import { authClient } from '@kit/better-auth/client';
import type { Passkey, PasskeyError } from '@kit/passkey/client/ceremonies';
import { useCallback, useEffect, useRef, useState } from 'react';
import { applyPasskeyChange, onPasskeyChange } from '../ceremony/passkey-changes';

export type ListPasskeysOptions = {
  /** What the server has already read for this page: then nothing is fetched. Null or absent: fetched on mount. */
  initialData?: Passkey[] | null | undefined;
};

/** `data` stays what it was while it is read again and when that fails. */
export type PasskeyList = { refetch: () => Promise<void> } & (
  | { status: 'pending'; data: Passkey[] | null; error: null }
  | { status: 'success'; data: Passkey[]; error: null }
  | { status: 'error'; data: Passkey[] | null; error: PasskeyError }
);

type State = { status: 'pending' | 'success' | 'error'; data: Passkey[] | null; error: PasskeyError | null };

/** The account's passkeys, oldest first; follows every add, rename and remove made by the hooks on this page. */
export function useListPasskeys({ initialData = null }: ListPasskeysOptions = {}): PasskeyList {
  const [state, setState] = useState<State>({
    status: initialData ? 'success' : 'pending',
    data: initialData,
    error: null,
  });
  const request = useRef<AbortController | null>(null);

  const refetch = useCallback(async () => {
    request.current?.abort();
    const controller = new AbortController();
    request.current = controller;
    const { signal } = controller;
    setState(({ data }) => ({ status: 'pending', data, error: null }));
    const { data, error } = await authClient.passkey.listUserPasskeys({ signal });
    if (signal.aborted) return;
    setState((before) =>
      error ? { status: 'error', data: before.data, error } : { status: 'success', data, error: null },
    );
  }, []);

  const fetchFirst = useRef(!initialData);
  useEffect(() => {
    if (fetchFirst.current) refetch();
    const forget = onPasskeyChange((change) =>
      setState((before) => (before.data ? { ...before, data: applyPasskeyChange(before.data, change) } : before)),
    );
    return () => {
      forget();
      request.current?.abort();
    };
  }, [refetch]);

  return { ...state, refetch } as PasskeyList;
}
