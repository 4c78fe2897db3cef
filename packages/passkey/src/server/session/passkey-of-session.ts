import type { AuthContext } from 'better-auth';

/** What is asked of Better Auth's context; `{ context: await auth.$context }` does outside a request. */
type Context = { context: { adapter: Pick<AuthContext['adapter'], 'findOne'> } };
type SessionRow = { passkeyId: string | null; passkeyAttachment: string | null };

/**
 * The id of the passkey that made this session out of this very device, so that a list can say "this browser". Null after any
 * other sign-in, also by a phone or a security key, which are somewhere else.
 */
export const passkeyOfSession = async ({ context }: Context, sessionId: string): Promise<string | null> => {
  const where = [{ field: 'id', value: sessionId }];
  const row = await context.adapter.findOne<SessionRow>({ model: 'session', where });
  return row?.passkeyAttachment === 'platform' ? row.passkeyId : null;
};
