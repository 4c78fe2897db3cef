import { createHash } from 'node:crypto';
import { describe, expect, test } from 'vitest';
import { parseAuthenticationResponse } from '../../src/server/authentication/parse-authentication-response';
import { checkAssertion, verifyAssertion } from '../../src/server/authentication/verify-assertion';
import type { Challenge } from '../../src/server/challenge';
import { type PasskeyOptions, type Policy, resolvePolicy } from '../../src/server/policy';
import { Refusal } from '../../src/server/refusal';
import { parseRegistrationResponse } from '../../src/server/registration/parse-registration-response';
import { verifyAttestation } from '../../src/server/registration/verify-attestation';
import type { PasskeyRow } from '../../src/server/schema';
import { flipBit } from '../matrix/matrix-case';
import { expectedOfRegistration, expectedOfSignIn } from './expected-reason';
import { type Vector, vectors } from './vector';

const site: PasskeyOptions = { rpID: 'example.org', rpName: 'Example', origins: ['https://example.org'] };
const policies: [string, Policy][] = [
  ['the policy that ships', resolvePolicy(site)],
  [
    'a policy that fits them',
    resolvePolicy({ ...site, requireUserVerification: false, algorithms: [-8, -7, -35, -36, -257] }),
  ],
];

/** The vectors come with challenges of their own, which no seal of ours is on: everything after the challenge is the kit's way. */
const challengeOf = ({ challenge }: Vector['registration'] | Vector['authentication']) =>
  ({ automatic: false, raw: Buffer.from(challenge.b64url, 'base64url') }) as Challenge;

const passkeyOf = ({ registration, registrationResponseJSON: { id } }: Vector) =>
  ({
    id: 'of-a-vector',
    credentialID: id,
    publicKey: Buffer.from(registration.credentialPublicKeyCOSE.b64url, 'base64url').toString('base64'),
    backupEligible: registration.flags.BE,
  }) as PasskeyRow;

const register = (vector: Vector, policy: Policy, response: unknown = vector.registrationResponseJSON) =>
  reasonOf(() => verifyAttestation(policy, parseRegistrationResponse(response), challengeOf(vector.registration)));

const signIn = (vector: Vector, policy: Policy, response: unknown = vector.authenticationResponseJSON) =>
  reasonOf(async () => {
    const parsed = parseAuthenticationResponse(response);
    if (!parsed) throw new Error('the vector has not the shape of an answer');
    const facts = checkAssertion(policy, parsed);
    await verifyAssertion(policy, parsed, passkeyOf(vector), facts, challengeOf(vector.authentication));
  });

const reasonOf = async (verify: () => Promise<unknown>) => {
  try {
    await verify();
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
};

/** The answer with one bit flipped in a field, at the byte that `find` says. */
const flip = <T extends { response: object }>(answer: T, field: string, find: (bytes: Buffer) => number): T => {
  const bytes = Buffer.from((answer.response as Record<string, string>)[field] ?? '', 'base64url');
  const flipped = Buffer.from(flipBit(find(bytes))(bytes)).toString('base64url');
  return { ...answer, response: { ...answer.response, [field]: flipped } };
};

const cases = vectors.map((vector) => [vector.id, vector] as const);

test('the specification has fifteen of each', () => {
  expect(vectors).toHaveLength(15);
});

describe.each(policies)('the vectors of the specification under %s', (_, policy) => {
  test.each(cases)('registration %s', async (_, vector) => {
    expect(await register(vector, policy)).toBe(expectedOfRegistration(vector, policy));
  });

  test.each(cases)('sign-in %s', async (_, vector) => {
    expect(await signIn(vector, policy)).toBe(expectedOfSignIn(vector, policy));
  });

  test.each(cases)('registration %s, one bit flipped', async (_, vector) => {
    // Where the statement signs, a bit of what it signs (the model); where none does, one of the relying party's hash.
    const isSigned = vector.fmt === 'packed';
    const flipped = flip(vector.registrationResponseJSON, 'attestationObject', (bytes) => {
      return bytes.indexOf(createHash('sha256').update(site.rpID).digest()) + (isSigned ? 37 : 0);
    });
    const expected = expectedOfRegistration(vector, policy);
    const otherwise = isSigned ? 'R22' : 'R14';
    // The hash is checked before flags, format and algorithm are.
    expect(await register(vector, policy, flipped)).toBe(
      isSigned || expected === 'R10' ? (expected ?? otherwise) : otherwise,
    );
  });

  test.each(cases)('sign-in %s, one bit flipped', async (_, vector) => {
    const flipped = flip(vector.authenticationResponseJSON, 'signature', (bytes) => bytes.length - 1);
    expect(await signIn(vector, policy, flipped)).toBe(expectedOfSignIn(vector, policy) ?? 'A20');
  });
});
