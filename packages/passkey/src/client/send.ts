import { lostAnswer } from './lost-answer';
import { failed, type PasskeyResult } from './passkey-error';
import { readAnswer } from './read-answer';

type Init = {
  body?: Record<string, unknown>;
  signal?: AbortSignal;
  /** Let it arrive though the page is left meanwhile. */
  keepalive?: boolean;
};

/** One request to the auth API: GET without a body, POST with one. Never rejects. */
export type Send = <Data>(path: string, init?: Init) => Promise<PasskeyResult<Data>>;

/** Sends with the browser's own fetch; `baseURL` is where the auth API is mounted. */
export const sendWithFetch =
  (baseURL = '/api/auth'): Send =>
  async <Data>(path: string, { body, ...init }: Init = {}) => {
    const post = body && {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(body),
    };
    try {
      const response = await fetch(baseURL + path, { credentials: 'same-origin', cache: 'no-store', ...init, ...post });
      const answer: unknown = await response.json().catch(() => {
        // Ended while the answer was being read, which is no fault of the answer.
        init.signal?.throwIfAborted();
        return null;
      });
      if (response.ok) return readAnswer<Data>(answer);
      const { code, message } = (answer ?? {}) as { code?: string; message?: string };
      return failed({ code, message: message ?? response.statusText, status: response.status });
    } catch (error) {
      return lostAnswer(error, init.signal);
    }
  };
