import { createHash, randomBytes } from 'node:crypto';
import { encodeCBOR } from '@levischuck/tiny-cbor';
import type {
  AuthenticationResponseJSON,
  PublicKeyCredentialCreationOptionsJSON,
  PublicKeyCredentialRequestOptionsJSON,
  RegistrationResponseJSON,
} from '@simplewebauthn/server';
import { createSigningKey, type SigningAlgorithm, type SigningKey } from './signing-key';
import type { Flags, Surroundings } from './tampering';

export type { SigningAlgorithm } from './signing-key';
export type { Flags, Surroundings } from './tampering';

export type SoftwareSettings = {
  /** Algorithms it has, most wanted first. Default ES256. */
  algorithms?: SigningAlgorithm[];
  /** Model of the authenticator; 16 bytes in hexadecimal. Default zero. */
  aaguid?: string;
  /** Flags it sets unless a ceremony says otherwise. Default present, verified, synced. */
  flags?: Partial<Flags>;
  /** Whether it counts. Default false: the counter stays 0, as synced passkeys do. */
  counts?: boolean;
  attachment?: 'platform' | 'cross-platform';
  transports?: string[];
  /** Attestation statement: none, or signed by the passkey itself. Default none. */
  attestation?: 'none' | 'packed';
  /** What it lies about in every ceremony that does not say otherwise. */
  lies?: Omit<Surroundings, 'origin'>;
  /** Whose certificates, leaf first, and whose key attest in place of the passkey's own. */
  maker?: { certificates: Uint8Array[]; sign: (data: Uint8Array) => Uint8Array };
};

/** One passkey inside the authenticator. */
export type SoftwareCredential = { id: string; rpId: string; userHandle: string; key: SigningKey; counter: number };

/**
 * An authenticator and its browser in software, for tests of a server: real keys, real CBOR, COSE and signatures, and a knob for
 * every way in which a response can be wrong.
 */
export class SoftwareAuthenticator {
  readonly credentials: SoftwareCredential[] = [];
  readonly #settings: Required<Omit<SoftwareSettings, 'maker'>> & Pick<SoftwareSettings, 'maker'>;
  readonly #flags: Flags;

  constructor({ flags, ...settings }: SoftwareSettings = {}) {
    const defaults = {
      algorithms: [-7] as SigningAlgorithm[],
      aaguid: '00'.repeat(16),
      counts: false,
      flags: {},
      lies: {},
    };
    this.#settings = {
      ...defaults,
      attachment: 'platform',
      transports: ['internal', 'hybrid'],
      attestation: 'none',
      ...settings,
    };
    this.#flags = { up: true, uv: true, be: true, bs: true, ...flags };
  }

  /** Makes a passkey, as `navigator.credentials.create` followed by `toJSON` would. Throws when no offered algorithm is one of its own. */
  create(options: PublicKeyCredentialCreationOptionsJSON, given: Surroundings): RegistrationResponseJSON {
    const surroundings = { ...this.#settings.lies, ...given };
    const offered = this.#settings.algorithms.find((alg) =>
      options.pubKeyCredParams.some((param) => param.alg === alg),
    );
    if (offered === undefined) throw new Error('NotSupportedError: none of the offered algorithms');
    const key = createSigningKey(offered);
    const rpId = options.rp.id ?? new URL(surroundings.origin).hostname;
    const id = surroundings.credentialId ?? new Uint8Array(randomBytes(32));
    const credential = { id: encode(id), rpId, userHandle: options.user.id, key, counter: surroundings.counter ?? 0 };
    const clientDataJSON = clientDataOf('webauthn.create', options.challenge, surroundings);
    const cose = new Map(key.cose);
    surroundings.coseKey?.(cose);
    const attested = concat(hex(this.#settings.aaguid), uint16(id.length), id, encodeCBOR(cose));
    const authData = this.#authenticatorData(credential, surroundings, attested);
    const object = this.#attestation(authData, clientDataJSON, key);
    surroundings.attestation?.(object);
    const bytes = encodeCBOR(object as Parameters<typeof encodeCBOR>[0]);
    this.credentials.push(credential);
    return {
      id: credential.id,
      rawId: credential.id,
      type: 'public-key',
      authenticatorAttachment: this.#settings.attachment,
      clientExtensionResults: { credProps: { rk: true } },
      response: {
        clientDataJSON: encode(clientDataJSON),
        attestationObject: encode(surroundings.attestationBytes?.(bytes) ?? bytes),
        transports: this.#settings.transports as RegistrationResponseJSON['response']['transports'],
      },
    };
  }

  /** Answers with a passkey, as `navigator.credentials.get` followed by `toJSON` would. Throws when it holds none that fits. */
  get(options: PublicKeyCredentialRequestOptionsJSON, given: Surroundings): AuthenticationResponseJSON {
    const surroundings = { ...this.#settings.lies, ...given };
    const credential = this.#choose(options, surroundings);
    credential.counter = surroundings.counter ?? (this.#settings.counts ? credential.counter + 1 : 0);
    const clientDataJSON = clientDataOf('webauthn.get', options.challenge, surroundings);
    const authData = this.#authenticatorData(credential, surroundings);
    const signature = credential.key.sign(concat(authData, sha256(clientDataJSON)));
    const { userHandle = credential.userHandle } = surroundings;
    return {
      id: credential.id,
      rawId: credential.id,
      type: 'public-key',
      authenticatorAttachment: this.#settings.attachment,
      clientExtensionResults: {},
      response: {
        clientDataJSON: encode(clientDataJSON),
        authenticatorData: encode(authData),
        signature: encode(surroundings.signature?.(signature) ?? signature),
        ...(userHandle === null ? {} : { userHandle }),
      },
    };
  }

  /** Another authenticator of the same kind with the same passkeys, their counters as they are now. */
  copy(): SoftwareAuthenticator {
    const copy = new SoftwareAuthenticator({ ...this.#settings, flags: this.#flags });
    copy.credentials.push(...this.credentials.map((credential) => ({ ...credential })));
    return copy;
  }

  #choose({ allowCredentials, rpId }: PublicKeyCredentialRequestOptionsJSON, { useCredential, origin }: Surroundings) {
    const wanted = rpId ?? new URL(origin).hostname;
    const allowed = allowCredentials?.length ? new Set(allowCredentials.map(({ id }) => id)) : null;
    const found = this.credentials.findLast(({ id, rpId }) =>
      useCredential ? id === useCredential : rpId === wanted && (!allowed || allowed.has(id)),
    );
    if (!found) throw new Error('NotAllowedError: no passkey fits');
    return found;
  }

  #authenticatorData(credential: SoftwareCredential, surroundings: Surroundings, attested?: Uint8Array) {
    const { up, uv, be, bs } = { ...this.#flags, ...surroundings.flags };
    const flags = (up ? 1 : 0) | (uv ? 4 : 0) | (be ? 8 : 0) | (bs ? 16 : 0) | (attested ? 64 : 0);
    const hash = sha256(Buffer.from(surroundings.rpId ?? credential.rpId));
    const data = concat(hash, Uint8Array.of(flags), uint32(credential.counter), attested ?? new Uint8Array());
    return surroundings.authenticatorData?.(data) ?? data;
  }

  #attestation(authData: Uint8Array, clientDataJSON: Uint8Array, key: SigningKey) {
    const { attestation, maker } = this.#settings;
    const statement = new Map<string, unknown>();
    if (attestation === 'packed') {
      statement.set('alg', maker ? -7 : key.alg);
      statement.set('sig', (maker ?? key).sign(concat(authData, sha256(clientDataJSON))));
      if (maker) statement.set('x5c', maker.certificates);
    }
    return new Map<string, unknown>([
      ['fmt', attestation],
      ['attStmt', statement],
      ['authData', authData],
    ]);
  }
}

const clientDataOf = (type: string, challenge: string, surroundings: Surroundings) => {
  const { origin, crossOrigin = false, topOrigin, clientData, clientDataBytes } = surroundings;
  const data = { type, challenge, origin, crossOrigin, ...(topOrigin === undefined ? {} : { topOrigin }) };
  const bytes = new TextEncoder().encode(JSON.stringify(clientData?.({ ...data }) ?? data));
  return clientDataBytes?.(bytes) ?? bytes;
};

const encode = (bytes: Uint8Array) => Buffer.from(bytes).toString('base64url');
const hex = (text: string) => new Uint8Array(Buffer.from(text.replaceAll('-', ''), 'hex'));
const sha256 = (bytes: Uint8Array) => new Uint8Array(createHash('sha256').update(bytes).digest());
const concat = (...parts: Uint8Array[]) => new Uint8Array(Buffer.concat(parts));
const uint16 = (value: number) => Uint8Array.of(value >> 8, value & 0xff);
const uint32 = (value: number) => Uint8Array.of(value >>> 24, (value >> 16) & 0xff, (value >> 8) & 0xff, value & 0xff);
