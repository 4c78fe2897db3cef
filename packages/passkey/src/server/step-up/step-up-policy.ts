import type { Policy } from '../policy';

/** The policy of a step-up: a site may do without user verification for signing in, but a touch alone shows nobody's return. */
export const stepUpPolicy = (policy: Policy): Policy => ({ ...policy, requireUserVerification: true });
