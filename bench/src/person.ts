import { randomBytes } from 'node:crypto';
import { SoftwareAuthenticator } from '@kit/passkey/testing';

/** Somebody with an account, a passkey in a software authenticator, and a client address of their own. */
export type Person = {
  id: string;
  name: string;
  email: string;
  address: string;
  handle: string;
  credentialId: string;
  /** The public key in COSE, as all contestants store it. */
  publicKey: Buffer;
  authenticator: SoftwareAuthenticator;
};

/** Makes the `index`th person; keys are ES256, synced passkeys that do not count. */
export const makePerson = (_: unknown, index: number): Person => {
  const authenticator = new SoftwareAuthenticator();
  const handle = randomBytes(64).toString('base64url');
  const [name, email] = [`Person ${index}`, `person-${index}@example.com`];
  const made = authenticator.create(
    {
      rp: { id: 'localhost', name: 'Bench' },
      user: { id: handle, name: email, displayName: name },
      challenge: randomBytes(32).toString('base64url'),
      pubKeyCredParams: [{ alg: -7, type: 'public-key' }],
    },
    { origin: 'http://localhost' },
  );
  const cose = authenticator.credentials[0]?.key.cose;
  const coordinate = (label: number) => {
    const bytes = cose?.get(label);
    if (!(bytes instanceof Uint8Array)) throw new Error('bench: the authenticator made no ES256 key');
    return bytes;
  };
  const [x, y] = [coordinate(-2), coordinate(-3)];
  return {
    id: `person-${index}`,
    name,
    email,
    address: `10.${index >> 16}.${(index >> 8) & 255}.${index & 255}`,
    handle,
    credentialId: made.id,
    publicKey: Buffer.concat([Buffer.from('a5010203262001215820', 'hex'), x, Buffer.from('225820', 'hex'), y]),
    authenticator,
  };
};
