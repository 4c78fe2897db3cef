export { type AddPasskeyArguments, useAddPasskey } from './use-add-passkey';
export { type DeletePasskeyArguments, useDeletePasskey } from './use-delete-passkey';
export { type ListPasskeysOptions, type PasskeyList, useListPasskeys } from './use-list-passkeys';
export { usePasskeySupport } from './use-passkey-support';
export { type RenamePasskeyArguments, useRenamePasskey } from './use-rename-passkey';
export { useSignInWithPasskey } from './use-sign-in-with-passkey';
