import { expect, it } from 'vitest';
import { passkeyKind } from './passkey-kind';

const unknown = { provider: null, transports: null, backedUp: false };
const from = (kind: 'password-manager' | 'platform' | 'security-key') => ({ name: 'Name', kind });

it.each([
  ['password-manager', { provider: from('password-manager') }],
  ['device', { provider: from('platform') }],
  ['security-key', { provider: from('security-key') }],
  ['security-key', { provider: from('security-key'), transports: 'internal,hybrid' }],
  ['password-manager', { provider: from('password-manager'), transports: 'usb' }],
  ['security-key', { transports: 'usb,nfc' }],
  ['security-key', { transports: 'smart-card' }],
  ['phone', { transports: 'ble,hybrid' }],
  ['synced', { transports: 'hybrid,internal', backedUp: true }],
  ['device', { transports: 'internal' }],
  ['device', { transports: '' }],
  ['synced', { backedUp: true }],
  ['device', {}],
] as const)('is a %s by %j', (kind, facts) => {
  expect(passkeyKind({ ...unknown, ...facts })).toBe(kind);
});
