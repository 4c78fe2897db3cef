import { tryGetCurrentAuthEndpointContext } from '@better-auth/core/context';
import { BASE_ERROR_CODES, type GenericEndpointContext, type Session } from 'better-auth';
import { APIError } from 'better-auth/api';
import { verifyPassword } from '../../password-hash';

/** By request: the hash behind the password it gave. */
const accepted = new WeakMap<object, string>();

/** Notes that this request knows the password behind `hash`. */
export function acceptHash(hash: string): void {
  const ctx = tryGetCurrentAuthEndpointContext();
  if (ctx) accepted.set(ctx, hash);
}

/** {@link verifyPassword}, which notes what it accepted. */
export async function verifyAndAccept(given: Parameters<typeof verifyPassword>[0]): Promise<boolean> {
  const matches = await verifyPassword(given);
  if (matches) acceptHash(given.hash);
  return matches;
}

/**
 * Runs when a session was committed: takes it back, before its token leaves the server, where it was made with a password that
 * is no longer the account's. Better Auth looks at the hash, spends a while on it and inserts the session later; a reset, a
 * change and "this was not me" may fall in between.
 *
 * No session made with an old password outlives their answer, because each of them, call it R, changes the hash and commits, and
 * ends the sessions once more after that:
 * - the session is committed before R ends the sessions that second time: R finds it there;
 * - it is committed after that, so after the new hash too, and is looked at later still: this finds another hash.
 * Inside its transaction R would miss one that is committed after the sessions were ended there and looked at before R commits.
 */
export async function endUnlessPasswordHolds(
  { token, userId }: Pick<Session, 'token' | 'userId'>,
  ctx: GenericEndpointContext | null,
): Promise<void> {
  const hash = ctx && accepted.get(ctx);
  if (!hash) return;
  const { internalAdapter } = ctx.context;
  let holds = false;
  try {
    holds = (await internalAdapter.findCredentialAccount(userId))?.password === hash;
  } finally {
    if (!holds) await internalAdapter.deleteSession(token);
  }
  if (!holds) throw APIError.from('UNAUTHORIZED', BASE_ERROR_CODES.INVALID_EMAIL_OR_PASSWORD);
}
