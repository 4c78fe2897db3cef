import type { Policy } from '../../src/server/policy';
import type { Vector } from './vector';

/**
 * Why a policy refuses the registration of a vector, from what the vector says of itself: framed, without verification, of a
 * format or in an algorithm that is not taken. Null for one that must be accepted.
 */
export const expectedOfRegistration = ({ registration, fmt, coseAlg }: Vector, policy: Policy): string | null => {
  const { clientData, flags } = registration;
  if (clientData.crossOrigin) return 'R10';
  if (!flags.UP) return 'R15';
  if (policy.requireUserVerification && !flags.UV) return 'R16';
  if (!flags.BE && flags.BS) return 'R17';
  if (!policy.attestationFormats.includes(fmt)) return 'R21';
  if (!(policy.algorithms as number[]).includes(coseAlg)) return 'R20';
  return null;
};

/** Why a policy refuses the sign-in of a vector; Ed448 is the one algorithm whose signatures cannot be verified here. */
export const expectedOfSignIn = ({ registration, authentication, coseAlg }: Vector, policy: Policy): string | null => {
  const { clientData, flags } = authentication;
  if (clientData.crossOrigin) return 'A13';
  if (!flags.UP) return 'A16';
  if (policy.requireUserVerification && !flags.UV) return 'A17';
  if (!flags.BE && flags.BS) return 'A18';
  if (flags.BE !== registration.flags.BE) return 'A19';
  return coseAlg === -53 ? 'A20' : null;
};
