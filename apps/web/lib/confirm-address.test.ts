import type { SessionDemand } from '@kit/passkey/step-up';
import { describe, expect, it } from 'vitest';
import { confirmAddress, questionOf, readDemand } from './confirm-address';

const asked = (address: string) => Object.fromEntries(new URL(address, 'http://localhost').searchParams);

describe('the address of the page that asks once more', () => {
  it.each<SessionDemand>([
    {},
    { maxAge: 600 },
    { maxAge: 0 },
    { method: 'passkey', maxAge: 60 },
    { method: 'magic-link' },
    { userVerified: true },
  ])('carries the demand %j and the way back', (demand) => {
    const words = asked(confirmAddress('/settings?tab=a&b=c#password', demand));
    expect(words.returnTo).toBe('/settings?tab=a&b=c#password');
    expect(readDemand(words)).toEqual(demand);
  });

  it('is found again by what a form of the page sent along, and leads nowhere but into this site', () => {
    const address = confirmAddress('/settings?tab=a', { method: 'passkey', maxAge: 60 });
    expect(questionOf({ ...asked(address), password: 'x' })).toBe(address);
    expect(questionOf({ ...asked(address), returnTo: '//evil.example' })).toBe(
      confirmAddress('/home', { method: 'passkey', maxAge: 60 }),
    );
  });

  it.each([
    [{ method: 'nonsense' }],
    [{ method: ['passkey'] }],
    [{ maxAge: '-1' }],
    [{ maxAge: 'soon' }],
    [{ userVerified: 'yes' }],
    [{ other: 'x' }],
  ])('demands nothing by %j', (words) => {
    expect(readDemand(words)).toEqual({});
  });
});
