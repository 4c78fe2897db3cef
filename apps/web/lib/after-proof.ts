import 'server-only';
import { authEnv } from '@kit/better-auth/env';
import { ENABLE_PASSKEY } from '@kit/better-auth/features';
import { z } from 'zod';
import { returnPath } from './return-path';
import { withReturn } from './with-return';

const proof = z.object({ isNew: z.boolean(), returnTo: z.string().nullable() });

/**
 * Where a person goes whose address was just proven: to where they wanted, by way of "Create your passkey" when `offersPasskey`
 * says so and passkeys are shown.
 */
export function afterProof(body: unknown, offersPasskey: (isNew: boolean) => boolean): string {
  const { isNew, returnTo } = proof.parse(body);
  const shown = ENABLE_PASSKEY && authEnv().show.passkey;
  return shown && offersPasskey(isNew) ? withReturn('/auth/create-passkey', returnTo) : returnPath(returnTo);
}
