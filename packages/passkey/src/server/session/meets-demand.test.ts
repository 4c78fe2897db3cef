import { describe, expect, test } from 'vitest';
import { meetsDemand, type SessionFacts } from './meets-demand';

const ago = (seconds: number) => new Date(Date.now() - seconds * 1000);
const hours = 3600;
const byPassword = (age: number): SessionFacts => ({
  createdAt: ago(age),
  authMethod: 'password',
  userVerified: false,
});
const byPasskey = (age: number): SessionFacts => ({ createdAt: ago(age), authMethod: 'passkey', userVerified: true });
const steppedUp = (session: SessionFacts, method: string, age: number): SessionFacts => ({
  ...session,
  steppedUpWith: method,
  steppedUpAt: ago(age),
});

describe('a session meets', () => {
  test.each([
    ['no demand', byPassword(9 * hours), {}],
    ['an age', byPassword(599), { maxAge: 600 }],
    ['an age by its step-up', steppedUp(byPassword(9 * hours), 'code', 10), { maxAge: 600 }],
    ['a method by its sign-in', byPasskey(9 * hours), { method: 'passkey' }],
    ['a method by its step-up', steppedUp(byPassword(9 * hours), 'passkey', 2 * hours), { method: 'passkey' }],
    [
      'the method of its sign-in after a step-up by another',
      steppedUp(byPasskey(hours), 'password', 1),
      { method: 'passkey' },
    ],
    ['that method and its age', steppedUp(byPasskey(500), 'password', 1), { method: 'passkey', maxAge: 600 }],
    ['a verification by its sign-in', byPasskey(9 * hours), { userVerified: true }],
    ['a verification by a step-up', steppedUp(byPassword(hours), 'passkey', 10), { userVerified: true, maxAge: 600 }],
    [
      'everything at once',
      steppedUp(byPassword(hours), 'passkey', 10),
      { method: 'passkey', userVerified: true, maxAge: 600 },
    ],
    ['dates that came as text', { createdAt: ago(10).toISOString(), steppedUpAt: null }, { maxAge: 600 }],
  ] as const)('%s', (_, session, demand) => {
    expect(meetsDemand(session, demand)).toBe(true);
  });
});

describe('a session does not meet', () => {
  test.each([
    ['an age it is past', byPassword(601), { maxAge: 600 }],
    ['a method it never used', steppedUp(byPassword(1), 'code', 1), { method: 'passkey' }],
    [
      'a recent passkey by an old one and a recent password together',
      steppedUp(byPasskey(2 * hours), 'password', 1),
      { method: 'passkey', maxAge: 600 },
    ],
    [
      'a recent passkey by a recent sign-in and an old step-up together',
      steppedUp(byPassword(599), 'passkey', 601),
      { method: 'passkey', maxAge: 600 },
    ],
    [
      'a recent verification by an old one and a recent password together',
      steppedUp(byPasskey(2 * hours), 'password', 1),
      { userVerified: true, maxAge: 600 },
    ],
    ['a verification by a touch', { ...byPasskey(1), userVerified: false }, { userVerified: true }],
    ['a verification by a password or a code', steppedUp(byPassword(1), 'code', 1), { userVerified: true }],
    ['a method when it does not say how it began', { createdAt: ago(1), authMethod: null }, { method: 'password' }],
    ['an age when its time makes no sense', { createdAt: 'nonsense' }, { maxAge: 600 }],
  ] as const)('%s', (_, session, demand) => {
    expect(meetsDemand(session, demand)).toBe(false);
  });
});
