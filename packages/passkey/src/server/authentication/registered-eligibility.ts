import type { PasskeyRow } from '../schema';

/** Whether a passkey was eligible for backup when it was registered; null for a row imported without the fact, which it has yet to learn. */
export const registeredEligibility = ({ backupEligible, deviceType }: PasskeyRow): boolean | null => {
  if (backupEligible !== null) return backupEligible;
  return deviceType === 'unknown' ? null : deviceType === 'multiDevice';
};
