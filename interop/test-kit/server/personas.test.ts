import { softwareAuthenticator } from '@kit/passkey/testing';
import { expect, test } from 'vitest';
import { createAuth } from '../auth.mjs';
import { Visitor } from './visitor.js';

const origin = 'http://localhost:3000';
const { handler } = createAuth(origin);
const visitor = () => new Visitor(origin, handler);

for (const persona of ['synced-phone', 'device-bound', 'security-key'] as const)
  test(`${persona} makes a passkey and signs in with it`, async () => {
    const authenticator = softwareAuthenticator(persona);
    expect(await (await visitor().signUp()).register(authenticator)).toBe(200);
    expect(await visitor().signIn(authenticator)).toBe(200);
  });

test('without-verification is refused', async () => {
  expect(await (await visitor().signUp()).register(softwareAuthenticator('without-verification'))).toBe(401);
});

test('a copy is refused once the owner has used the passkey', async () => {
  const authenticator = softwareAuthenticator('device-bound');
  await (await visitor().signUp()).register(authenticator);
  const copy = authenticator.copy();
  expect(await visitor().signIn(authenticator)).toBe(200);
  expect(await visitor().signIn(copy)).toBe(401);
});

test('tampering is refused', async () => {
  const authenticator = softwareAuthenticator('tampering');
  expect(await (await visitor().signUp()).register(authenticator)).toBe(200);
  expect(await visitor().signIn(authenticator)).toBe(401);
});
