import type { StepUpMethod, StepUpSession } from '../step-up/schema';

/** A way to prove who one is: by signing in, or by stepping up. `null` in a session is a way we cannot name. */
export type AuthMethod = StepUpMethod | 'magic-link' | 'email' | 'oauth';

/** What a page or an action asks of a session. Everything given must hold of one and the same sign-in or step-up. */
export type SessionDemand = {
  /** Seconds since then, at most. */
  maxAge?: number;
  /** How it was done. */
  method?: AuthMethod;
  /** Whether an authenticator verified the person (WebAuthn, section 6.1: UV). */
  userVerified?: true;
};

/** The facts of a session, as the store has them. */
export type SessionFacts = Pick<StepUpSession, 'authMethod' | 'userVerified' | 'steppedUpWith'> & {
  createdAt: Date | string;
  steppedUpAt?: Date | string | null;
};

/**
 * Whether a session does what is asked: its sign-in or its latest step-up has every property of the demand. A step-up by password
 * neither counts as a passkey nor cancels the sign-in's passkey. Pass a session read from the store.
 */
export const meetsDemand = (session: SessionFacts, { maxAge, method, userVerified }: SessionDemand): boolean =>
  proofsOf(session).some(
    (proof) =>
      (method === undefined || proof.method === method) &&
      (!userVerified || proof.userVerified) &&
      (maxAge === undefined || Date.now() - new Date(proof.at).getTime() <= maxAge * 1000),
  );

const proofsOf = ({ createdAt, authMethod, userVerified, steppedUpAt, steppedUpWith }: SessionFacts) => [
  { at: createdAt, method: authMethod, userVerified: userVerified === true },
  // A step-up by passkey is never accepted without user verification.
  ...(steppedUpAt ? [{ at: steppedUpAt, method: steppedUpWith, userVerified: steppedUpWith === 'passkey' }] : []),
];
