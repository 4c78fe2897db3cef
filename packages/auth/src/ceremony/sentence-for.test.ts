import { messagesOf } from '@kit/messages';
import { type PasskeyErrorCode, passkeyErrorCodes } from '@kit/passkey/client/ceremonies';
import { describe, expect, it } from 'vitest';
import { signInWithPasskeyText } from '../sign-in/sign-in-with-passkey-text';
import { stepUpErrors } from '../step-up/step-up-errors';
import { sentenceFor } from './sentence-for';

// A cancel is a state and has no sentence in these tables. Fails to compile when the client learns another code.
type Code = Exclude<PasskeyErrorCode, 'CANCELLED' | 'ABORTED'>;
const en = messagesOf('en');
const management: Record<Code, string> = en.passkeys.errors;
const stepUp: Record<keyof ReturnType<typeof stepUpErrors>, Record<Code, string>> = stepUpErrors(en.passkeys);
const signIn: Record<Code, string> = signInWithPasskeyText(en.passkeys).errors;

const codes = passkeyErrorCodes.filter((code): code is Code => code !== 'CANCELLED' && code !== 'ABORTED');

describe.each([
  ['management', management],
  ['step-up by passkey', stepUp.passkey],
  ['step-up by password', stepUp.password],
  ['step-up by code', stepUp.code],
  ['sending a code', stepUp.sendCode],
  ['sign-in', signIn],
])('the sentences of %s', (_, sentences) => {
  it.each(codes)('has one for %s', (code) => {
    expect(sentenceFor(code, sentences)).toMatch(/^[A-Z].*\.$/);
  });

  it('has none for a code that does not exist', () => {
    expect(Object.keys(sentences).sort()).toEqual([...codes].sort());
  });

  it('says something different for each failure (27)', () => {
    const said = codes.map((code) => sentences[code]);
    expect(new Set(said).size).toBe(said.length);
  });
});

describe('the sentence of an error', () => {
  it('is the one for the unexpected when nobody knows the code (94)', () => {
    expect(sentenceFor('SOMETHING_NEW', management)).toBe(en.passkeys.errors.UNEXPECTED);
    expect(sentenceFor('toString', management)).toBe(en.passkeys.errors.UNEXPECTED);
  });
});
