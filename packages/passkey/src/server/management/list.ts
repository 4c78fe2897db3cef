import { createAuthEndpoint } from 'better-auth/api';
import { runCeremony } from '../ceremony';
import { findPasskeys } from '../find-passkeys';
import type { Policy } from '../policy';
import { requireSession } from '../session/read-session';
import { toPublicPasskey } from './public-passkey';

/** GET `/passkey/list-user-passkeys`: the account's passkeys, oldest first, without their keys. */
export const listPasskeys = (policy: Policy) =>
  createAuthEndpoint('/passkey/list-user-passkeys', { method: 'GET', metadata: { noStore: true } }, async (ctx) =>
    runCeremony(ctx, 'management', policy.onEvent, async () => {
      const { user } = await requireSession(ctx);
      return ctx.json((await findPasskeys(ctx, user.id)).map(toPublicPasskey));
    }),
  );
