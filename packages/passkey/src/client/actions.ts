import type { PasskeyResult } from './passkey-error';
import type { CodeSent, Passkey, SignedIn, SteppedUp, StepUpMethod } from './types';

/** A ceremony can be ended from outside; a signal that is aborted answers `ABORTED`. */
type Abortable = { signal?: AbortSignal };

/** The actions of `authClient`, the same in every state of the switches. None rejects. */
export type PasskeyActions = {
  signIn: {
    /** Signs in with a passkey; `autoFill` waits in the browser's autofill instead of opening a prompt. */
    passkey: (options?: Abortable & { autoFill?: boolean }) => Promise<PasskeyResult<SignedIn>>;
  };
  passkey: {
    /** Creates a passkey for the signed-in account. */
    addPasskey: (
      options?: Abortable & { name?: string; authenticatorAttachment?: AuthenticatorAttachment },
    ) => Promise<PasskeyResult<Passkey>>;
    /** The account's passkeys, oldest first. */
    listUserPasskeys: (options?: Abortable) => Promise<PasskeyResult<Passkey[]>>;
    /** Removes a passkey of the account. */
    deletePasskey: (options: { id: string }) => Promise<PasskeyResult<{ status: boolean }>>;
    /** Gives a passkey of the account another nickname. */
    updatePasskey: (options: { id: string; name: string }) => Promise<PasskeyResult<{ passkey: Passkey }>>;
    /** Confirms the session with one of the account's own passkeys. */
    stepUp: (options?: Abortable) => Promise<PasskeyResult<SteppedUp>>;
  };
  stepUp: {
    /** Confirms the session with the account's password. */
    password: (options: Abortable & { password: string }) => Promise<PasskeyResult<SteppedUp>>;
    /** Mails a code to the account's address; the newest one counts. */
    sendCode: (options?: Abortable) => Promise<PasskeyResult<CodeSent>>;
    /** Confirms the session with the code that was mailed. */
    code: (options: Abortable & { code: string }) => Promise<PasskeyResult<SteppedUp>>;
    /** The ways this account can step up, best first. */
    methods: (options?: Abortable) => Promise<PasskeyResult<{ methods: StepUpMethod[] }>>;
  };
};
