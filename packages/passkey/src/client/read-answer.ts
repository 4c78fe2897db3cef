import { failed, type PasskeyResult } from './passkey-error';

/**
 * What a request was answered with. The server answers in JSON, an object or a list: anything else came from something on the way,
 * such as the sign-in page of a network, and counts as a server that could not be reached.
 */
export const readAnswer = <Data>(answer: unknown): PasskeyResult<Data> =>
  answer instanceof Object
    ? { data: answer as Data, error: null }
    : failed({ code: 'NETWORK', message: 'The answer is none of the server.' });
