import type { AuthContext, BetterAuthOptions, GenericEndpointContext } from 'better-auth';
import { refuse } from './refusal';

/** The ways an account signs in with as things are configured now, each counted. */
export type WaysIn = {
  passkeys: number;
  password: number;
  /** Accounts at providers that are configured. */
  linkedAccounts: number;
  /** A link or a code that is mailed to the proven address. */
  mail: number;
  total: number;
};

type Transaction = Parameters<Parameters<AuthContext['adapter']['transaction']>[0]>[0];
type Reader = Pick<Transaction, 'findMany' | 'findOne' | 'count'>;
/** What is asked of Better Auth's context; `{ context: await auth.$context }` does outside a request. */
type Context = {
  context: {
    options: Pick<BetterAuthOptions, 'plugins' | 'disabledPaths' | 'emailAndPassword'>;
    /** One may say which accounts stored under its id are really its own, by `owns`. */
    socialProviders: { id: string; owns?: (accountId: string) => boolean }[];
    adapter: Reader;
  };
};
type Account = { providerId: string; accountId: string; password?: string | null };

/**
 * Counts what really signs an account in: what Better Auth's configuration offers and the account has. A passkey counts
 * unless the plugin was told `countAsWayIn: false`, a password when one is set, an account of a provider that is configured.
 */
export const countWaysIn = async (
  { context }: Context,
  userId: string,
  adapter: Reader = context.adapter,
): Promise<WaysIn> => {
  const served = waysServed(context);
  const where = [{ field: 'userId', value: userId }];
  const accounts = await adapter.findMany<Account>({ model: 'account', where, limit: 1000 });
  const passkeys = served.passkey ? await adapter.count({ model: 'passkey', where }) : 0;
  const password = accounts.some(({ providerId, password }) => providerId === 'credential' && password) ? 1 : 0;
  const counted = {
    passkeys: Number(passkeys),
    password: served.password ? password : 0,
    linkedAccounts: accounts.filter(({ providerId, accountId }) =>
      served.providers.some(({ id, owns }) => id === providerId && (owns?.(accountId) ?? true)),
    ).length,
    mail: served.mail && (await isProven(adapter, userId)) ? 1 : 0,
  };
  return { ...counted, total: counted.passkeys + counted.password + counted.linkedAccounts + counted.mail };
};

/**
 * Runs `remove` in a transaction that lets one removal of the account at a time through, and keeps it only if a way in is left:
 * else everything is rolled back and refused with `LAST_WAY_IN`. Whatever takes a way in away goes through here, and
 * reads and writes by `tx` alone; what it throws undoes it too. Works in any endpoint of Better Auth.
 */
export const removeWayIn = async <T>(
  ctx: GenericEndpointContext,
  userId: string,
  remove: (tx: Transaction) => Promise<T>,
): Promise<T> => {
  requireTransactions(ctx.context);
  return ctx.context.adapter.transaction(async (tx) => {
    await lockAccount(tx, userId);
    const removed = await remove(tx);
    const left = await countWaysIn(ctx, userId, tx);
    return left.total > 0 ? removed : refuse('LAST_WAY_IN', 'last-way-in');
  });
};

/**
 * Holds the account's row until the transaction ends, so that removals of one account go one after the other. By a write, because
 * Better Auth's adapters cannot ask for a lock (`select … for update`), and every database locks a row it writes.
 */
export const lockAccount = async (tx: Transaction, userId: string) => {
  const where = [{ field: 'id', value: userId }];
  const locked = await tx.update({ model: 'user', where, update: { updatedAt: new Date() } });
  return locked ?? refuse('UNAUTHORIZED', 'no-user');
};

const waysServed = ({ options, socialProviders }: Context['context']) => {
  const plugin = (id: string) => options.plugins?.find((candidate) => candidate.id === id);
  const isServed = (path: string) => !options.disabledPaths?.includes(path);
  const passkey = plugin('passkey');
  return {
    passkey: passkey !== undefined && passkey.options?.countAsWayIn !== false,
    password: options.emailAndPassword?.enabled === true && isServed('/sign-in/email'),
    providers: isServed('/sign-in/social') ? socialProviders : [],
    mail:
      (plugin('magic-link') && isServed('/sign-in/magic-link')) ||
      (plugin('email-otp') && isServed('/sign-in/email-otp')),
  };
};

const isProven = async (adapter: Reader, userId: string) => {
  const where = [{ field: 'id', value: userId }];
  return (await adapter.findOne<{ emailVerified: boolean }>({ model: 'user', where }))?.emailVerified === true;
};

/** Throws unless the database adapter has transactions: without one, a removal that leaves nothing could not be undone. */
export const requireTransactions = ({ adapter }: AuthContext) => {
  if (!adapter.options?.adapterConfig.transaction)
    throw new Error('passkey: turn on the transactions of the database adapter (transaction: true).');
};
