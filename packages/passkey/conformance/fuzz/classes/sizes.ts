import { type FuzzClass, replaceField, requiredFields } from '../fuzz-input';

const limit = 65_536;
const largest = 10 * 1024 * 1024;

/** Bodies above the limit, to ten megabytes, most of them small. */
export const sizes: FuzzClass = {
  name: 'sizes',
  make: (random, ceremony) => {
    const size = limit + Math.floor((largest - limit) * (random.int(1000) / 999) ** 6);
    const path = random.pick(requiredFields[ceremony]);
    return random.pick([
      () => ({ answer: replaceField(path, () => 'A'.repeat(size)) }),
      () => ({ answer: (answer: object) => ({ ...answer, padding: 'A'.repeat(size) }) }),
      () => ({ body: (body: string) => body + ' '.repeat(size) }),
      () => ({ body: () => new Uint8Array(size).fill(random.int(256)) }),
      () => ({ body: (body: string) => body + ' '.repeat(size), headers: { 'content-length': '10' } }),
    ])();
  },
};
