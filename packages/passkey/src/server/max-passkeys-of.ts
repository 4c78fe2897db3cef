import type { BetterAuthOptions } from 'better-auth';

/** The most passkeys an account may have, as the plugin was told; `await auth.$context` will do. Zero where it is not registered. */
export const maxPasskeysOf = ({ options }: { options: Pick<BetterAuthOptions, 'plugins'> }): number =>
  Number(options.plugins?.find(({ id }) => id === 'passkey')?.options?.maxPasskeys ?? 0);
