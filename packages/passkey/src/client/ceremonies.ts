export { addPasskey } from './add-passkey';
export { capabilities, type PasskeyCapabilities } from './capabilities';
export { type PasskeyErrorCode, passkeyErrorCodes } from './error-codes';
export { type PasskeyError, type PasskeyResult, toPasskeyError } from './passkey-error';
export { abortCeremony } from './run-ceremony';
export { type Send, sendWithFetch } from './send';
export { signInWithPasskey } from './sign-in';
export { stepUpWithPasskey } from './step-up';
export type { CodeSent, Passkey, SignedIn, SteppedUp, StepUpMethod } from './types';
