import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { text } from 'node:stream/consumers';
import { verifyAuthenticationResponse, verifyRegistrationResponse } from '@simplewebauthn/server';
import { origin } from '../../test/browser';
import type { Specimen } from './specimen';

/** Whether a peer accepts each of some ceremonies, with the same relying party, origin, algorithms and demand of verification. */
export type Peer = { name: string; judge: (specimens: Specimen[]) => Promise<boolean[]> };

const expected = { expectedOrigin: origin, expectedRPID: 'localhost', requireUserVerification: true };

/** `@simplewebauthn/server` as its documentation calls it. */
export const simpleWebAuthn: Peer = {
  name: '@simplewebauthn/server',
  judge: (specimens) =>
    Promise.all(
      specimens.map(async ({ ceremony, challenge: expectedChallenge, response, passkey }) => {
        try {
          const { verified } =
            ceremony === 'registration'
              ? await verifyRegistrationResponse({
                  ...expected,
                  expectedChallenge,
                  response,
                  supportedAlgorithmIDs: [-8, -7, -257],
                })
              : await verifyAuthenticationResponse({
                  ...expected,
                  expectedChallenge,
                  response,
                  credential: credentialOf(passkey),
                });
          return verified;
        } catch {
          return false;
        }
      }),
    ),
};

const credentialOf = (passkey: Specimen['passkey']) => {
  const { id = '', publicKey = '' } = passkey ?? {};
  return { id, publicKey: new Uint8Array(Buffer.from(publicKey, 'base64')), counter: 0 };
};

const script = new URL('python-fido2.py', import.meta.url).pathname;

// Debian's own comes first: another one on the path does not see the packages of Debian.
const pythons = ['/usr/bin/python3', 'python3'];

/** Yubico's `fido2` for Python, as Debian packages it; null where it is not installed. */
export const pythonFido2 = async (): Promise<Peer | null> => {
  for (const python of pythons) {
    const version = await run(python, ['-c', 'import fido2.server; print(fido2.__version__)']).catch(() => null);
    if (version === null) continue;
    const judge: Peer['judge'] = async (specimens) =>
      JSON.parse(await run(python, [script], JSON.stringify({ origin, specimens })));
    return { name: 'fido2 for Python', judge };
  }
  return null;
};

const run = async (program: string, args: string[], input = '') => {
  const child = spawn(program, args, { stdio: ['pipe', 'pipe', 'ignore'] });
  child.stdin.on('error', () => {});
  child.stdin.end(input);
  const ended = once(child, 'close');
  const [output, [code]] = await Promise.all([text(child.stdout), ended]);
  if (code !== 0) throw new Error(`${program} ended with ${code}`);
  return output;
};
