import { parseAuthenticationResponse } from '../../src/server/authentication/parse-authentication-response';
import { checkAssertion, verifyAssertion } from '../../src/server/authentication/verify-assertion';
import type { Challenge } from '../../src/server/challenge';
import { resolvePolicy } from '../../src/server/policy';
import { Refusal, refuse } from '../../src/server/refusal';
import { parseRegistrationResponse } from '../../src/server/registration/parse-registration-response';
import { verifyAttestation } from '../../src/server/registration/verify-attestation';
import type { PasskeyRow } from '../../src/server/schema';
import { origin } from '../../test/browser';
import type { Specimen } from './specimen';

const policy = resolvePolicy({ rpID: 'localhost', rpName: 'Test', origins: [origin] });

/**
 * Judges a ceremony as the endpoints do once they know that the challenge is theirs: null for one that is accepted, else the row
 * it is refused by. Whose challenge it is, the account and the counter are not asked: peers leave them to the site.
 */
export const judgeByKit = async (specimen: Specimen): Promise<string | null> => {
  const challenge = { automatic: false, raw: Buffer.from(specimen.challenge, 'base64url') } as Challenge;
  try {
    if (specimen.ceremony === 'registration') {
      await verifyAttestation(policy, parseRegistrationResponse(specimen.response), challenge);
    } else {
      const parsed = parseAuthenticationResponse(specimen.response) ?? refuse('AUTHENTICATION_FAILED', 'A3');
      const facts = checkAssertion(policy, parsed);
      // The row of another passkey, or of none, is what a wrong id finds; the handle is compared with that of the row.
      const { id, userHandle } = specimen.passkey ?? {};
      if (parsed.json.id !== id) refuse('PASSKEY_NOT_FOUND', 'A6');
      if (parsed.userHandle !== userHandle) refuse('AUTHENTICATION_FAILED', 'A6');
      await verifyAssertion(policy, parsed, rowOf(specimen), facts, challenge);
    }
    return null;
  } catch (error) {
    if (error instanceof Refusal) return error.reason;
    throw error;
  }
};

const rowOf = ({ passkey }: Specimen) =>
  ({ ...passkey, id: 'x', credentialID: passkey?.id, publicKey: passkey?.publicKey }) as PasskeyRow;
