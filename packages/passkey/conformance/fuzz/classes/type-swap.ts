import { type FuzzClass, replaceField, requiredFields } from '../fuzz-input';
import { anything } from './anything';

/** One required field of another type: a number, a list or an object where a text must be, and the other way round. */
export const typeSwap: FuzzClass = {
  name: 'type swap',
  make: (random, ceremony) => {
    const path = random.pick(requiredFields[ceremony]);
    const wrongly = (value: unknown) =>
      random.pick<() => unknown>([
        () => [value],
        () => ({ value }),
        () => ({ toString: value, valueOf: value }),
        () => (typeof value === 'string' ? [...Buffer.from(value, 'base64url')] : JSON.stringify(value)),
        () => random.pick([7, 0, true, false]),
        () => ({ type: 'Buffer', data: [1, 2, 3] }),
        () => (path === 'response' ? anything(random, 0) : undefined),
        () => ({ length: 43, 0: 'A' }),
      ])();
    return { answer: replaceField(path, wrongly) };
  },
};
