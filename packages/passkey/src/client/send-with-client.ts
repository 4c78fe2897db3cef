import { lostAnswer } from './lost-answer';
import { failed } from './passkey-error';
import { readAnswer } from './read-answer';
import type { Send } from './send';

type ClientAnswer = { data: unknown; error: unknown };

/** The part of Better Auth's `$fetch` that is used here. */
export type ClientFetch = (path: string, options?: Record<string, unknown>) => Promise<unknown>;

/** Sends through Better Auth's client, so that its base URL, hooks and plugins apply. */
export const sendWithClient =
  ($fetch: ClientFetch): Send =>
  async (path, { body, ...init } = {}) => {
    try {
      const { data, error } = (await $fetch(path, {
        method: body ? 'POST' : 'GET',
        body,
        ...init,
        throw: false,
      })) as ClientAnswer;
      return error ? failed(error) : readAnswer(data);
    } catch (error) {
      return lostAnswer(error, init.signal);
    }
  };
