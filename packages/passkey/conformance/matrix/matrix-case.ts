import type { SoftwareAuthenticator, Surroundings } from '../../src/testing/software-authenticator';

type Settings = ConstructorParameters<typeof SoftwareAuthenticator>[0];

/** One ceremony that goes wrong in one place. */
export type MatrixCase = {
  /** Step of WebAuthn 7.1 or 7.2, as `docs/ceremony-checks.md` names it. */
  row: string;
  what: string;
  /** What the event says where that is not the row: another step refuses it first. */
  reason?: string;
  settings?: Settings;
  /** What goes wrong inside the authenticator or the browser; all signing happens after it. */
  tampering?: Partial<Surroundings>;
  /** What is changed in the answer on its way, after it was signed. */
  answer?: (response: Answered) => unknown;
};

/** A response in JSON, as a test may take it apart. */
// biome-ignore lint/suspicious/noExplicitAny: every field of it is there to be replaced by nonsense.
export type Answered = any;

/** A case whose authenticator or browser lies. */
export const lie = (row: string, what: string, tampering: Partial<Surroundings>, more: Partial<MatrixCase> = {}) => ({
  row,
  what,
  tampering,
  ...more,
});

/** A case whose answer is changed on its way. */
export const change = (
  row: string,
  what: string,
  answer: NonNullable<MatrixCase['answer']>,
  more: Partial<MatrixCase> = {},
) => ({ row, what, answer, ...more });

/** Changes the inner `response` of an answer. */
export const inner =
  (changes: Record<string, unknown>): NonNullable<MatrixCase['answer']> =>
  (answer) => ({ ...answer, response: { ...answer.response, ...changes } });

/** Changes the client data before it is hashed and signed. */
export const clientData = (changes: Record<string, unknown>): Partial<Surroundings> => ({
  clientData: (data) => ({ ...data, ...changes }),
});

/** Changes a copy of some bytes. */
export const edit = (change: (bytes: Buffer) => void) => (bytes: Uint8Array) => {
  const copy = Buffer.from(bytes);
  change(copy);
  return new Uint8Array(copy);
};

/** Flips the lowest bit of one byte, counted from the end where `at` is negative. */
export const flipBit = (at: number) =>
  edit((bytes) => {
    const index = at < 0 ? bytes.length + at : at;
    bytes.writeUInt8(bytes.readUInt8(index) ^ 1, index);
  });

/** Changes the flags of authenticator data (WebAuthn 6.1), and puts more behind it. */
export const withFlags =
  (change: (flags: number) => number, more: Iterable<number> = []) =>
  (data: Uint8Array) =>
    Uint8Array.from([...edit((copy) => copy.writeUInt8(change(copy.readUInt8(32)), 32))(data), ...more]);

/** Sets the flag that announces extension outputs (WebAuthn 6.1: ED), and puts these behind the data. */
export const withExtensions = (outputs: Iterable<number> = []) => withFlags((flags) => flags | 0x80, outputs);
