import { describe } from 'vitest';
import { origin } from '../../test/browser';
import { foreignChallenges } from './foreign-challenges';
import { foreignOrigins } from './foreign-origins';
import { clientData, lie } from './matrix-case';
import { refusedRegistrations } from './refused-registrations';

describe('challenge, origin and framing of a registration (R8 to R11)', () => {
  refusedRegistrations([
    ...foreignChallenges.map(([what, forge]) =>
      lie('R8', what, { clientData: (data) => ({ ...data, challenge: forge(String(data.challenge)) }) }),
    ),
    ...foreignOrigins.map(([what, foreign]) => lie('R9', what, clientData({ origin: foreign }))),
    lie('R10', 'crossOrigin', { crossOrigin: true }),
    lie('R10', 'crossOrigin in words', { crossOrigin: 'true' }),
    lie('R10', 'crossOrigin as a number', { crossOrigin: 1 }),
    lie('R10', 'crossOrigin as null', { crossOrigin: null }),
    lie('R10', 'crossOrigin with a top origin', { crossOrigin: true, topOrigin: 'https://evil.example' }),
    lie('R11', 'a foreign top origin without crossOrigin', { topOrigin: 'https://evil.example' }),
    lie('R11', 'the own origin as top origin', { topOrigin: origin }),
    lie('R11', 'an empty top origin', { topOrigin: '' }),
  ]);
});
