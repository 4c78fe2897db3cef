export { type Persona, type PersonaName, personas } from './personas';
export {
  type SigningAlgorithm,
  SoftwareAuthenticator,
  type SoftwareCredential,
  type SoftwareSettings,
} from './software-authenticator';
export { softwareAuthenticator } from './software-persona';
export type { Attestation, Flags, Surroundings } from './tampering';
