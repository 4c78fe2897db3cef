import { randomBytes } from 'node:crypto';
import { encodeCBOR } from '@levischuck/tiny-cbor';
import type { PublicKeyCredentialCreationOptionsJSON } from '@simplewebauthn/server';
import type { SoftwareAuthenticator, Surroundings } from '../../src/testing/software-authenticator';
import { origin } from '../../test/browser';
import type { Random } from '../fuzz/random';
import type { Answered, MatrixCase } from '../matrix/matrix-case';
import { randomAuthenticator, surroundingsOf } from '../property/random-ceremony';
import { breakages } from './breakages';

/** One ceremony to be judged: what was asked, what came back and, at a sign-in, the passkey as it was registered. */
export type Specimen = {
  what: string;
  ceremony: 'registration' | 'authentication';
  challenge: string;
  response: Answered;
  passkey?: { id: string; userHandle: string; publicKey: string; backupEligible: boolean };
};

const challengeOf = () => randomBytes(32).toString('base64url');

/** A random ceremony, left whole once in three times and else broken in one of the known ways. */
export const makeSpecimen = (random: Random): Specimen => {
  const ceremony = random.pick(['registration', 'authentication'] as const);
  const isWhole = random.chance(3);
  // What is to be broken is signed, or some of it would only be another passkey.
  const { authenticator, tampering } = randomAuthenticator(random, {
    attestation: isWhole ? undefined : 'packed',
    offered: [-8, -7, -257],
  });
  const [what, broken] = isWhole ? ['nothing', {}] : random.pick(breakages(ceremony, random));
  const creation = creationOptions();
  const challenge = challengeOf();
  if (ceremony === 'registration') {
    const made = authenticator.create({ ...creation, challenge }, merge({ origin, ...tampering }, broken.tampering));
    return { what, ceremony, challenge, response: broken.answer?.(made) ?? made };
  }
  const { id } = authenticator.create(creation, { origin, ...tampering });
  const surroundings = merge(
    { origin, counter: (tampering.counter ?? 0) + 1, ...surroundingsOf(random) },
    broken.tampering,
  );
  const made = authenticator.get({ challenge, rpId: 'localhost' }, surroundings);
  return {
    what,
    ceremony,
    challenge,
    response: broken.answer?.(made) ?? made,
    passkey: passkeyOf(authenticator, id, made),
  };
};

const creationOptions = () =>
  ({
    rp: { id: 'localhost', name: 'Test' },
    user: { id: randomBytes(64).toString('base64url'), name: 'x', displayName: 'x' },
    challenge: challengeOf(),
    pubKeyCredParams: [-8, -7, -257].map((alg) => ({ type: 'public-key', alg })),
  }) as PublicKeyCredentialCreationOptionsJSON;

/** Both change the client data: the one after the other. */
const merge = (valid: Surroundings, broken: MatrixCase['tampering']): Surroundings => {
  const [first, second] = [valid.clientData, broken?.clientData];
  const both =
    second && ((data: Record<string, unknown>) => second((first?.(data) ?? data) as Record<string, unknown>));
  return { ...valid, ...broken, ...(both && { clientData: both }) };
};

const passkeyOf = (authenticator: SoftwareAuthenticator, id: string, made: Answered) => {
  const cose = authenticator.credentials[0]?.key.cose ?? new Map();
  const flags = Buffer.from(made.response.authenticatorData, 'base64url').readUInt8(32);
  const userHandle = authenticator.credentials[0]?.userHandle ?? '';
  return {
    id,
    userHandle,
    publicKey: Buffer.from(encodeCBOR(cose)).toString('base64'),
    backupEligible: (flags & 8) !== 0,
  };
};
