import { type PersonaName, personas } from './personas';
import { SoftwareAuthenticator, type SoftwareSettings } from './software-authenticator';

/**
 * The software authenticator of a persona; `settings` change what it is. A person who cancels sends nothing to a server, so there is
 * none for `cancelling`; a cloned one is the `copy()` of another.
 */
export const softwareAuthenticator = (
  persona: Exclude<PersonaName, 'cancelling' | 'cloned'>,
  settings: SoftwareSettings = {},
): SoftwareAuthenticator => {
  const { transport, ...traits } = { ...defaults, ...personas[persona].traits };
  const { hasUserVerification: uv, defaultBackupEligibility: be, defaultBackupState: bs } = traits;
  return new SoftwareAuthenticator({
    attachment: transport === 'internal' ? 'platform' : 'cross-platform',
    // A synced passkey is also reached from other devices.
    transports: be && transport === 'internal' ? ['internal', 'hybrid'] : [transport],
    flags: { uv, be, bs },
    counts: !be,
    lies: traits.overrides.isBogusSignature ? { signature: (bytes) => bytes.map(() => 0) } : {},
    ...settings,
  });
};

const defaults = {
  hasUserVerification: true,
  defaultBackupEligibility: true,
  defaultBackupState: true,
  overrides: { isBogusSignature: false },
};
