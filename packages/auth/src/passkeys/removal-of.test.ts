import { messagesOf } from '@kit/messages';
import type { Passkey } from '@kit/passkey/client/ceremonies';
import { describe, expect, it } from 'vitest';
import { passkeysTranslator } from './passkeys-translator';
import { removalOf } from './removal-of';

const t = passkeysTranslator(messagesOf('en').passkeys, 'en');
const key = { name: 'My key', provider: null, transports: 'internal', backedUp: false, createdAutomatically: false };
const says = (facts: object, last = false) => removalOf({ ...key, ...facts } as Passkey, { last, t });

describe('what the removal of a passkey says', () => {
  it('is that it signs in no more, and that the device may keep its copy', () => {
    expect(says({})).toBe(
      '“My key” will no longer sign you in. Your device or password manager may keep its copy until you delete it there.',
    );
  });

  it('names who keeps a copy, and every device it was synced to', () => {
    const provider = { name: 'Apple Passwords', kind: 'password-manager' };
    expect(says({ provider, backedUp: true })).toBe(
      '“My key” will no longer sign you in, on any of your devices. Apple Passwords may keep its copy until you delete it there.',
    );
    expect(says({ transports: 'usb' })).toMatch(/The key may keep its copy/);
  });

  it('adds what else follows', () => {
    expect(says({ createdAutomatically: true }, true)).toMatch(
      /there\. It was created automatically; none will be created that way again\. It is your only passkey: you will sign in another way\.$/,
    );
  });
});
