import type { Challenge } from '../challenge';
import type { PasskeyRow } from '../schema';
import type { ParsedRegistration } from './parse-registration-response';
import type { VerifiedAttestation } from './verify-attestation';

type Registration = {
  userId: string;
  userHandle: string;
  name: string;
  verified: VerifiedAttestation;
  parsed: ParsedRegistration;
  challenge: Challenge;
};

/** The credential record of a verified registration (WebAuthn 7.1 step 27), not used yet. */
export const newCredentialRecord = ({ userId, userHandle, name, verified, parsed, challenge }: Registration) =>
  ({
    name,
    publicKey: Buffer.from(verified.publicKey).toString('base64'),
    userId,
    credentialID: verified.credentialID,
    counter: verified.counter,
    deviceType: verified.backupEligible ? 'multiDevice' : 'singleDevice',
    backedUp: verified.backedUp,
    transports: parsed.transports,
    createdAt: new Date(),
    aaguid: verified.aaguid,
    userHandle,
    uvInitialized: verified.userVerified,
    backupEligible: verified.backupEligible,
    attachment: parsed.attachment,
    createdAutomatically: challenge.automatic,
    lastUsedAt: null,
    lastUsedUserAgent: null,
    lastUsedIp: null,
  }) satisfies Omit<PasskeyRow, 'id'>;
