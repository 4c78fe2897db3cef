const name = 'latchkey-passkeys';

const locks = () => navigator.locks as LockManager | undefined;

/** Runs what makes a passkey and has the server store it, so that no tab signals a list that cannot have it yet. */
export const whileAdding = <T>(signal: AbortSignal, run: () => Promise<T>): Promise<T> =>
  locks()?.request(name, { mode: 'shared', signal }, run) ?? run();

/** Runs what reads the account's list and signals it, unless a passkey is being made in some tab. Needs a browser with locks. */
export const unlessAdding = async (run: () => Promise<void>): Promise<void> =>
  locks()?.request(name, { ifAvailable: true }, async (lock) => {
    if (lock) await run();
  });
