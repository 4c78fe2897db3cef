const adding = 'latchkey-passkeys';
const upgrading = 'latchkey-upgrade';
const telling = 'latchkey-signals';

const locks = () => navigator.locks as LockManager | undefined;
const channel = () => (typeof BroadcastChannel === 'function' ? new BroadcastChannel(adding) : undefined);

type Adding = {
  signal: AbortSignal;
  /** Somebody waits for a prompt: a list that is being read in some tab is given up. */
  hurry: boolean;
};

/** Runs what makes a passkey and has the server store it, so that no tab signals a list that cannot have it yet. */
export const whileAdding = <T>({ signal, hurry }: Adding, run: () => Promise<T>): Promise<T> => {
  const tabs = hurry ? channel() : undefined;
  tabs?.postMessage('adding');
  tabs?.close();
  return locks()?.request(adding, { mode: 'shared', signal }, run) ?? run();
};

/**
 * Runs what reads the account's list and signals it, unless a passkey is being made in some tab; its signal is aborted when
 * somebody wants to. Needs a browser with locks.
 */
export const unlessAdding = async <T>(run: (signal: AbortSignal) => Promise<T>): Promise<T | undefined> => {
  const controller = new AbortController();
  const tabs = channel();
  tabs?.addEventListener('message', () => controller.abort());
  try {
    return await locks()?.request(adding, { ifAvailable: true }, async (lock) =>
      lock ? run(controller.signal) : undefined,
    );
  } finally {
    tabs?.close();
  }
};

/** Runs what makes a passkey without a prompt, unless some tab does already. */
export const unlessUpgrading = <T>(run: () => Promise<T>, otherwise: T): Promise<T> =>
  locks()?.request(upgrading, { ifAvailable: true }, async (lock) => (lock ? run() : otherwise)) ?? run();

/** Runs one signal after the other, from what is read to what is told, in all tabs: an older truth never comes after a newer one. */
export const inTurn = <T>(run: () => Promise<T>): Promise<T> => locks()?.request(telling, run) ?? run();
