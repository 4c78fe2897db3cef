import type { AuthContext } from 'better-auth';
import { requireTransactions } from './ways-in';

/** Throws one sentence when Better Auth, as it is configured here, could not carry the relying party. */
export const checkBetterAuth = (ctx: AuthContext) => {
  requireTransactions(ctx);
  if (!ctx.options.plugins?.some(({ id }) => id === 'step-up')) {
    throw new Error('passkey: register stepUp() beside passkey().');
  }
  if (ctx.options.secondaryStorage && !ctx.options.verification?.storeInDatabase) {
    throw new Error(
      'passkey: set verification.storeInDatabase to true, so that a flushed cache cannot allow a replay.',
    );
  }
  if (ctx.options.secondaryStorage && !ctx.options.session?.storeSessionInDatabase) {
    throw new Error(
      'passkey: set session.storeSessionInDatabase to true, so that no session begins by a passkey that is gone.',
    );
  }
};
