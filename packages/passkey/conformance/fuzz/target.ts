import { createHash } from 'node:crypto';
import { type SigningAlgorithm, SoftwareAuthenticator } from '../../src/testing/software-authenticator';
import { origin } from '../../test/browser';
import { createConformanceApp } from '../matrix/conformance-app';
import type { Ceremony, FuzzClass, FuzzInput } from './fuzz-input';
import { openRandom } from './random';

/** An input that was not refused as it must be. */
export type Finding = { class: string; ceremony: Ceremony; seed: string; status: number; code: string | undefined };

/** Better Auth answers some requests before any plugin: its codes beside ours. */
const codesOfBetterAuth = ['INVALID_ORIGIN', 'MISSING_OR_NULL_ORIGIN', 'INVALID_CALLBACK_URL'];
const codesOfOurs =
  /^(CHALLENGE_NOT_VALID|AUTHENTICATION_FAILED|REGISTRATION_FAILED|PASSKEY_NOT_FOUND|INVALID_REQUEST|UNSUPPORTED_MEDIA_TYPE|REQUEST_TOO_LARGE)$/;

/** An app with somebody in it, to whom wrong input is sent. */
export const openTarget = async () => {
  const app = await createConformanceApp();
  const algorithms: SigningAlgorithm[] = [-7, -8];
  const homes = await Promise.all(
    algorithms.map(async (alg) => {
      const { browser } = await app.signedIn();
      const holder = await app.withPasskey({ algorithms: [alg] });
      const maker = new SoftwareAuthenticator({ algorithms: [alg], attestation: 'packed' });
      return { browser, holder, maker };
    }),
  );

  /** Sends one input, made again from its seed; null when it was refused as it must be. */
  const send = async (kind: FuzzClass, ceremony: Ceremony, seed: string): Promise<Finding | null> => {
    const random = openRandom(`${kind.name}/${ceremony}/${seed}`);
    const { browser, holder, maker } = random.pick(homes);
    const input = kind.make(random, ceremony);
    const surroundings = { origin, ...input.tampering };
    const visitor = ceremony === 'registration' ? app.openBrowser(browser) : app.openBrowser();
    const made =
      ceremony === 'registration'
        ? maker.create(await visitor.registrationOptions(), surroundings)
        : holder.authenticator.get(await visitor.authenticationOptions(), surroundings);
    input.cookies?.(visitor.cookies);
    const answer = await visitor.post(`/passkey/verify-${ceremony}`, bodyOf(input, made), input.headers);
    const isRefused = answer.status >= 400 && answer.status < 500;
    const isKnown = codesOfOurs.test(answer.code ?? '') || codesOfBetterAuth.includes(answer.code ?? '');
    const isIn = ceremony === 'authentication' && visitor.sessionToken !== undefined;
    if (isRefused && isKnown && !isIn && answer.text.length < 300) return null;
    return { class: kind.name, ceremony, seed, status: answer.status, code: answer.code };
  };

  return { send, census: app.census, failures: () => app.events.filter(({ type }) => type === 'failed') };
};

const bodyOf = ({ answer, body }: FuzzInput, made: unknown) => {
  const text = JSON.stringify({ response: answer ? answer(made) : made });
  return body ? body(text) : text;
};

/** The seed of the n-th input of a run. */
export const seedOf = (run: string, index: number) =>
  createHash('sha256').update(`${run}/${index}`).digest('hex').slice(0, 16);
