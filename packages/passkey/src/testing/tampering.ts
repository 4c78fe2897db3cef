import type { SigningKey } from './signing-key';

/** Flags of authenticator data: user present, user verified, backup eligible, backed up. */
export type Flags = { up: boolean; uv: boolean; be: boolean; bs: boolean };

/** The attestation object before it is encoded. */
export type Attestation = Map<string, unknown>;

/** What a browser adds to a ceremony, and every place where a test may make it lie. All signing happens after the change. */
export type Surroundings = {
  /** The origin the page claims to be on. */
  origin: string;
  crossOrigin?: unknown;
  topOrigin?: unknown;
  /** Changes the client data before it is encoded and hashed. */
  clientData?: (data: Record<string, unknown>) => unknown;
  /** Changes the encoded client data before it is hashed. */
  clientDataBytes?: (bytes: Uint8Array) => Uint8Array;
  /** Hashes this relying party id instead of the one asked for. */
  rpId?: string;
  flags?: Partial<Flags>;
  counter?: number;
  /** Changes the authenticator data before it is signed. */
  authenticatorData?: (bytes: Uint8Array) => Uint8Array;
  /** Changes what was signed, after the fact. */
  signature?: (bytes: Uint8Array) => Uint8Array;
  /** Registration: changes the COSE key. */
  coseKey?: (key: SigningKey['cose']) => void;
  /** Registration: changes the attestation object. */
  attestation?: (object: Attestation) => void;
  /** Registration: changes the encoded attestation object. */
  attestationBytes?: (bytes: Uint8Array) => Uint8Array;
  /** Registration: uses this credential id. */
  credentialId?: Uint8Array;
  /** Authentication: returns this handle, or none with null. */
  userHandle?: string | null;
  /** Authentication: uses this credential, whatever the options allow. */
  useCredential?: string;
};
