export { addAuthenticator } from './add-authenticator';
export type { AuthenticatorTraits, ResponseOverrides } from './authenticator-traits';
export { type Ceremony, ceremoniesOf, waitingOf, watchCeremonies } from './ceremonies';
export { answerConditionalCreate, refuseConditionalCreate } from './conditional-create';
export { type PasskeyFixtures, passkeyFixtures } from './passkey-fixtures';
export { type Persona, type PersonaName, personas } from './personas';
export { removeWebAuthn } from './remove-webauthn';
export { type HeldPasskey, type Signal, watchSignals } from './signals';
export type { VirtualAuthenticator, VirtualCredential } from './virtual-authenticator';
