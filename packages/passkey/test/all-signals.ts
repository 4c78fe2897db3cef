import { inTurn } from '../src/client/passkey-lock';

/**
 * Resolves once every signal that was begun has been told or left out. Nothing waits for one in the product; but they go one after
 * the other, so that a last turn comes after all of them.
 */
export const allSignals = async (): Promise<void> => {
  // Fetched by a sign-in when it is needed.
  await import('../src/client/signal-unknown-passkey');
  await inTurn(async () => {});
};
