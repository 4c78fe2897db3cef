import type { Surroundings } from '../../src/testing/software-authenticator';
import type { Answered } from '../matrix/matrix-case';
import type { Random } from './random';

/** One wrong request: a true ceremony with something broken on its way from the authenticator to the server. */
export type FuzzInput = {
  /** Broken inside the authenticator or browser, before anything is signed. */
  tampering?: Partial<Surroundings>;
  /** Broken in the answer, after it was signed. */
  answer?: (response: Answered) => unknown;
  /** Broken in the body as it is sent. */
  body?: (body: string) => string | Uint8Array;
  headers?: Record<string, string>;
  /** Broken in the cookies of the browser. */
  cookies?: (jar: Map<string, string>) => void;
};

/** A way in which input goes wrong. Every input it makes must be refused. */
export type FuzzClass = { name: string; make: (random: Random, ceremony: Ceremony) => FuzzInput };

/** The ceremony an input is for. */
export type Ceremony = 'registration' | 'authentication';

/** The fields an answer cannot be without. */
export const requiredFields = {
  registration: ['id', 'rawId', 'type', 'response', 'response.clientDataJSON', 'response.attestationObject'],
  authentication: [
    'id',
    'rawId',
    'type',
    'response',
    'response.clientDataJSON',
    'response.authenticatorData',
    'response.signature',
    'response.userHandle',
  ],
} satisfies Record<Ceremony, string[]>;

/** Replaces a field, named as in `requiredFields`, by something made of what it was. */
export const replaceField =
  (path: string, make: (value: unknown) => unknown): NonNullable<FuzzInput['answer']> =>
  (answer) => {
    const [outer = '', name] = path.split('.');
    if (!name) return { ...answer, [outer]: make(answer[outer]) };
    return { ...answer, [outer]: { ...answer[outer], [name]: make(answer[outer][name]) } };
  };
