import { createHash } from 'node:crypto';
import type { Policy } from './policy';

type Demands = Pick<Policy, 'rpID' | 'allOrigins' | 'requireUserVerification' | 'algorithms'>;

/**
 * A digest of what the policy demands of an answer: relying party, origins, user verification, algorithms. The order of a list
 * demands nothing, so that processes configured alike honour each other's challenges.
 */
export const digestPolicy = ({ rpID, allOrigins, requireUserVerification, algorithms }: Demands) => {
  const demands = [rpID, [...new Set(allOrigins)].sort(), requireUserVerification, [...new Set(algorithms)].sort()];
  return createHash('sha256').update(JSON.stringify(demands)).digest('base64url');
};
