import type { Surroundings } from '../../../src/testing/software-authenticator';
import { type FuzzClass, replaceField } from '../fuzz-input';

/** Keys that cannot be used or are not those that signed; at a sign-in, an id and handle of nobody. */
export const coseKeys: FuzzClass = {
  name: 'COSE keys',
  make: (random, ceremony) => {
    if (ceremony === 'authentication') {
      const id = Buffer.from(random.bytes(1 + random.int(1023))).toString('base64url');
      return { answer: (answer) => replaceField('rawId', () => id)({ ...answer, id }) };
    }
    const coseKey: NonNullable<Surroundings['coseKey']> = (cose) => {
      const key = cose as Map<number | string, unknown>;
      const label = random.pick([...key.keys()]);
      const known = key.get(label);
      random.pick([
        () => key.delete(label),
        () => key.set(label, random.bytes(random.pick([0, 1, 31, 32, 33, 64, 256]))),
        () => key.set(label, (typeof known === 'number' ? known : 0) + 1 + random.int(300)),
        () => key.set(label, -1000 - random.int(100_000)),
        () => key.set(label, 'text'),
        () => key.set(label, [known]),
        () => key.set(label, true),
        () => key.clear(),
      ])();
    };
    return { tampering: { coseKey } };
  },
};
