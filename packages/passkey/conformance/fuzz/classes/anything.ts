import type { Random } from '../random';

/** Any JSON value, nested at most so deep. */
export const anything = (random: Random, depth = 3): unknown => {
  const kind = random.int(depth > 0 ? 9 : 7);
  if (kind === 0) return null;
  if (kind === 1) return random.chance(2);
  if (kind === 2) return random.pick([0, -1, 1.5, 2 ** 53, 1e308, random.int(2 ** 31)]);
  if (kind === 3) return '';
  if (kind === 4)
    return random.pick(['public-key', '__proto__', 'constructor', '\u0000', '\ud800', '🔑', '%00', "';--", '../..']);
  if (kind <= 6) return Buffer.from(random.bytes(random.int(80))).toString('base64url');
  const items = Array.from({ length: random.int(4) }, () => anything(random, depth - 1));
  if (kind === 7) return items;
  const names = ['response', 'id', '__proto__', 'toJSON', 'length', 'challenge', 'constructor'];
  return Object.fromEntries(items.map((item) => [random.pick(names), item]));
};
