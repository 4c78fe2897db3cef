import { describe, expect, it } from 'vitest';
import { contradictionOf } from './switches';

describe('the switches of passkeys', () => {
  it.each([
    [false, false],
    [true, false],
    [true, true],
  ])('agree when passkeys exist: %s and are shown: %s', (enabled, shown) => {
    expect(contradictionOf({ enabled, shown })).toBeNull();
  });

  it('contradict each other when what does not exist is shown: one sentence names both and the command', () => {
    const sentence = contradictionOf({ enabled: false, shown: true });
    for (const part of ['NEXT_PUBLIC_AUTH_PASSKEY', 'ENABLE_PASSKEY', 'features.ts', 'pnpm passkey:enable']) {
      expect(sentence).toContain(part);
    }
  });
});
