import { createHmac } from 'node:crypto';
import type { GenericEndpointContext } from 'better-auth';
import { refuse } from '../refusal';
import { currentKeyVersion, deriveKey } from '../secrets';

const model = 'passkeyUserHandle';

/** The account's stored user handle; null until its first passkey. */
export const findUserHandle = async (ctx: GenericEndpointContext, userId: string) => {
  const row = await ctx.context.adapter.findOne<{ handle: string }>({
    model,
    where: [{ field: 'userId', value: userId }],
  });
  return row?.handle ?? null;
};

/**
 * The handle an account without a stored one is offered: 64 pseudorandom bytes from the secret, so that offering it writes nothing
 * and offering it twice offers the same. Null when the key version is gone.
 */
export const candidateUserHandle = (ctx: GenericEndpointContext, userId: string, keyVersion?: number) => {
  const secrets = ctx.context.secretConfig;
  const key = deriveKey(secrets, keyVersion ?? currentKeyVersion(secrets), 'user-handle');
  return key && createHmac('sha512', key).update(userId).digest('base64url');
};

/**
 * Stores the account's handle for good, with its first passkey. Refuses when another one was stored since the options offered
 * this one. Call it with the account's row held, so that nobody else stores one meanwhile.
 */
export const keepUserHandle = async (
  tx: Pick<GenericEndpointContext['context']['adapter'], 'findOne' | 'create'>,
  userId: string,
  handle: string,
) => {
  const stored = await tx.findOne<{ handle: string }>({ model, where: [{ field: 'userId', value: userId }] });
  if (!stored) await tx.create({ model, data: { userId, handle } });
  else if (stored.handle !== handle) refuse('CHALLENGE_NOT_VALID', 'R29');
};
