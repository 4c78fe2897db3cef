import { createHmac } from 'node:crypto';
import type { GenericEndpointContext } from 'better-auth';
import { currentKeyVersion, deriveKey } from '../secrets';
import { isUniqueViolation } from '../unique-violation';

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

/** Stores the account's handle for good; false when another one won meanwhile. */
export const storeUserHandle = async (ctx: GenericEndpointContext, userId: string, handle: string) => {
  const present = await findUserHandle(ctx, userId);
  if (present) return present === handle;
  try {
    await ctx.context.adapter.create({ model, data: { userId, handle } });
    return true;
  } catch (error) {
    if (!isUniqueViolation(error)) throw error;
    return (await findUserHandle(ctx, userId)) === handle;
  }
};
