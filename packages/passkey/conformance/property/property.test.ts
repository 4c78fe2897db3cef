import { randomBytes } from 'node:crypto';
import type { AuthenticationResponseJSON, RegistrationResponseJSON } from '@simplewebauthn/server';
import { beforeAll, describe, expect, test } from 'vitest';
import { SoftwareAuthenticator } from '../../src/testing/software-authenticator';
import { type Browser, origin } from '../../test/browser';
import type { TestApp } from '../../test/test-app';
import { openRandom, type Random } from '../fuzz/random';
import { seedOf } from '../fuzz/target';
import { createConformanceApp } from '../matrix/conformance-app';
import { everyAlgorithm, integerLengths, randomAuthenticator, surroundingsOf } from './random-ceremony';

const ceremonies = Number(process.env.PROPERTY_RUNS ?? 1000);
const perAccount = 10;
const run = process.env.PROPERTY_SEED ?? randomBytes(8).toString('hex');

let app: TestApp;
beforeAll(async () => {
  app = await createConformanceApp({ passkey: { algorithms: everyAlgorithm } });
});

/** The answer with one byte changed in one of the fields that a signature covers, or in the signature. */
const changeOneByte = <T extends RegistrationResponseJSON | AuthenticationResponseJSON>(
  random: Random,
  answer: T,
): T => {
  const fields =
    'signature' in answer.response
      ? ['authenticatorData', 'clientDataJSON', 'signature']
      : ['clientDataJSON', 'attestationObject'];
  const field = random.pick(fields);
  const bytes = Buffer.from((answer.response as unknown as Record<string, string>)[field] ?? '', 'base64url');
  const at = random.int(bytes.length);
  bytes.writeUInt8(bytes.readUInt8(at) ^ (1 + random.int(255)), at);
  return { ...answer, response: { ...answer.response, [field]: bytes.toString('base64url') } };
};

describe(`${ceremonies} random ceremonies, seed ${run}`, () => {
  test('each valid one is accepted, and each is refused with one byte of what was signed changed', async () => {
    const seen = new Set<string>();
    let home: Browser | undefined;
    for (let index = 0; index < ceremonies; index++) {
      const seed = seedOf(run, index);
      const random = openRandom(seed);
      if (index % perAccount === 0) home = (await app.signedIn()).browser;
      if (!home) throw new Error('nobody is signed in');
      const { authenticator, alg, tampering } = randomAuthenticator(random);

      const made = authenticator.create(await home.registrationOptions(), { origin, ...tampering });
      // Without a statement nothing is signed: a changed byte of the object may make another passkey, which is as valid.
      if (isSigned(made)) {
        const options = await home.registrationOptions();
        const changed = changeOneByte(random, authenticator.create(options, { origin, ...tampering }));
        authenticator.credentials.pop();
        expect((await home.verifyRegistration(changed)).status, `seed ${seed}, registration changed`).toBeOneOf([
          400, 401,
        ]);
      }
      expect((await home.verifyRegistration(made)).status, `seed ${seed}, registration`).toBe(200);

      const visitor = app.openBrowser();
      const counter = (tampering.counter ?? 0) === 0 ? 0 : (tampering.counter ?? 0) + 1 + random.int(1000);
      const surroundings = { origin, counter, ...surroundingsOf(random) };
      const answered = authenticator.get(await visitor.authenticationOptions(), surroundings);
      const spoilt = changeOneByte(random, authenticator.get(await visitor.authenticationOptions(), surroundings));
      expect((await visitor.verifyAuthentication(spoilt)).status, `seed ${seed}, sign-in changed`).toBeOneOf([
        400, 401,
      ]);
      expect(visitor.sessionToken).toBeUndefined();
      expect((await visitor.verifyAuthentication(answered)).status, `seed ${seed}, sign-in`).toBe(200);

      seen.add(`algorithm ${alg}`);
    }
    if (ceremonies >= 1000) expect([...seen].sort()).toEqual(everyAlgorithm.map((alg) => `algorithm ${alg}`).sort());
  }, 3_600_000);

  // DER drops leading zeros and adds one where the first bit is set; one signature in 256 has an integer that is short.
  test.each([
    { name: 'ES256', alg: -7 as const, full: 32 },
    { name: 'ES384', alg: -35 as const, full: 48 },
  ])('$name signs in with integers of every length', async ({ alg, full }) => {
    const authenticator = new SoftwareAuthenticator({ algorithms: [alg] });
    const home = (await app.signedIn()).browser;
    const made = authenticator.create(await home.registrationOptions(), { origin });
    expect((await home.verifyRegistration(made)).status).toBe(200);

    for (const length of [full - 1, full, full + 1]) {
      const visitor = app.openBrowser();
      const options = await visitor.authenticationOptions();
      const answered = answerWhere(
        () => authenticator.get(options, { origin }),
        ({ response }) => integerLengths(response.signature).includes(length),
      );
      expect((await visitor.verifyAuthentication(answered)).status, `${length} bytes`).toBe(200);
    }
  });
});

const isSigned = ({ response }: RegistrationResponseJSON) =>
  Buffer.from(response.attestationObject, 'base64url').includes('packed');

/** The first answer that is as wanted; the rarest kind wanted here is one in 256. */
const answerWhere = <T>(answer: () => T, isWanted: (answer: T) => boolean): T => {
  for (let tries = 0; tries < 20_000; tries++) {
    const given = answer();
    if (isWanted(given)) return given;
  }
  throw new Error('no such answer came in 20,000');
};
