import type { FuzzClass } from '../fuzz-input';

const browserCookie = 'better-auth.passkey_browser';

/** The browser's own cookie gone, changed or replaced, with nonsense beside it. */
export const cookies: FuzzClass = {
  name: 'cookies',
  make: (random) => ({
    cookies: (jar) => {
      const value = jar.get(browserCookie) ?? '';
      const at = random.int(Math.max(1, value.length));
      const spoilt = random.pick<() => string | null>([
        () => null,
        () => '',
        () => value.slice(0, at),
        () => value.slice(0, at) + (value[at] === 'A' ? 'B' : 'A') + value.slice(at + 1),
        () => Buffer.from(random.bytes(1 + random.int(200))).toString('base64url'),
        () => '%00%ff%E0%A4%A',
        () => 'x'.repeat(1 + random.int(7000)),
        () => `${value}.${Buffer.from(random.bytes(32)).toString('base64')}`,
      ])();
      if (spoilt === null) jar.delete(browserCookie);
      else jar.set(browserCookie, spoilt);
      for (let count = random.int(4); count > 0; count--)
        jar.set(`junk${count}`, encodeURIComponent(Buffer.from(random.bytes(random.int(60))).toString('latin1')));
    },
  }),
};
