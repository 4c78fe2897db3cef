import type { Passkey } from '@kit/passkey/client/ceremonies';
import { describe, expect, it } from 'vitest';
import { announcePasskeyChange, applyPasskeyChange, onPasskeyChange, type PasskeyChange } from './passkey-changes';

const key = (id: string, name: string): Passkey => ({
  id,
  name,
  userId: 'ada',
  credentialID: id,
  counter: 0,
  deviceType: 'multiDevice',
  backedUp: true,
  transports: 'internal',
  createdAt: '2026-05-03T12:00:00.000Z',
  aaguid: null,
  provider: null,
  userHandle: null,
  uvInitialized: true,
  backupEligible: true,
  attachment: 'platform',
  createdAutomatically: false,
  lastUsedAt: null,
  lastUsedUserAgent: null,
  lastUsedIp: null,
});
const laptop = key('1', 'Laptop');
const phone = key('2', 'Phone');

describe('the list of passkeys after a change', () => {
  it('ends with the one that was added', () => {
    expect(applyPasskeyChange([laptop], { type: 'added', passkey: phone })).toEqual([laptop, phone]);
  });

  it('holds no passkey twice', () => {
    expect(applyPasskeyChange([laptop, phone], { type: 'added', passkey: laptop })).toEqual([phone, laptop]);
  });

  it('shows a new name in its old place', () => {
    const renamed = applyPasskeyChange([laptop, phone], { type: 'renamed', passkey: key('1', 'Work') });
    expect(renamed).toEqual([key('1', 'Work'), phone]);
  });

  it('is without the one that was removed', () => {
    expect(applyPasskeyChange([laptop, phone], { type: 'removed', id: '1' })).toEqual([phone]);
  });

  it('reaches those who listen, until they stop', () => {
    const heard: PasskeyChange[] = [];
    const stop = onPasskeyChange((change) => heard.push(change));
    announcePasskeyChange({ type: 'removed', id: '1' });
    stop();
    announcePasskeyChange({ type: 'removed', id: '2' });
    expect(heard).toEqual([{ type: 'removed', id: '1' }]);
  });
});
