import type { Policy } from '../policy';
import { digestPolicy } from '../policy-digest';

/**
 * The policy of a step-up: a site may do without user verification for signing in, but a touch alone shows nobody's return. Its
 * challenges are bound to that, and so stay good whatever the site demands of a sign-in meanwhile.
 */
export const stepUpPolicy = (policy: Policy): Policy => {
  const stricter = { ...policy, requireUserVerification: true };
  return { ...stricter, digest: digestPolicy(stricter) };
};
