import type { AuthContext, BetterAuthOptions } from 'better-auth';

/** What is asked of Better Auth's context; `{ context: await auth.$context }` does outside a request. */
export type OfferContext = {
  context: {
    options: Pick<BetterAuthOptions, 'plugins'>;
    adapter: Pick<AuthContext['adapter'], 'findMany' | 'findOne' | 'count'>;
  };
};

/** The options of `passkey()` that decide about offers; null where it is not registered. */
export const offerPolicy = ({ context }: OfferContext) => {
  const options = context.options.plugins?.find(({ id }) => id === 'passkey')?.options;
  return options ? (options as { maxPasskeys: number; automaticUpgrade: boolean; automaticWithin: number }) : null;
};
