import { encodeCBOR } from '@levischuck/tiny-cbor';
import { describe, expect, test } from 'vitest';
import { createTestApp } from '../../../test/test-app';
import { SoftwareAuthenticator } from '../../testing/software-authenticator';
import { runtimeVerifiesMlDsa } from '../ml-dsa';
import { resolvePolicy } from '../policy';
import { isUsablePublicKey } from './usable-public-key';

const algorithms = [-48, -49, -50] as const;
const site = { rpID: 'localhost', rpName: 'Test', origins: ['http://localhost:3000'] };

describe('ML-DSA', () => {
  test('is not offered unless the site says so (policy 7)', () => {
    expect(resolvePolicy(site).algorithms.filter((alg) => algorithms.includes(alg as -48))).toEqual([]);
  });

  test.each(algorithms)(
    '%s signs in where the runtime verifies it, and stops the boot with a sentence elsewhere',
    async (alg) => {
      if (!runtimeVerifiesMlDsa()) {
        expect(() => resolvePolicy({ ...site, algorithms: [alg, -7] })).toThrow(
          `passkey: algorithms contains ${alg} (ML-DSA), which this runtime cannot verify; Node 24.7 or later can.`,
        );
        return;
      }
      const app = await createTestApp({ passkey: { algorithms: [alg] } });
      const { browser } = await app.signedIn();
      const authenticator = new SoftwareAuthenticator({ algorithms: [alg] });
      expect((await browser.register(authenticator)).status).toBe(200);
      const visitor = app.openBrowser();
      expect((await visitor.signIn(authenticator, { signature: (bytes) => bytes.reverse() })).status).toBe(401);
      expect((await visitor.signIn(authenticator)).status).toBe(200);
    },
  );

  test.each([
    [-48, 1312],
    [-49, 1952],
    [-50, 2592],
  ] as const)('%s has keys of type AKP with %s bytes, and no others (R27)', (alg, size) => {
    const key = (kty: number, bytes: number, says: number = alg) =>
      encodeCBOR(
        new Map<number, number | Uint8Array>([
          [1, kty],
          [3, says],
          [-1, new Uint8Array(bytes).fill(1)],
        ]),
      );
    expect(isUsablePublicKey(key(7, size), algorithms)).toBe(true);
    expect(isUsablePublicKey(key(7, size - 1), algorithms)).toBe(false);
    expect(isUsablePublicKey(key(3, size), algorithms)).toBe(false);
    expect(isUsablePublicKey(key(7, size), [-7])).toBe(false);
  });
});
