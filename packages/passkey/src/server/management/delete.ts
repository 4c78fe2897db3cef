import { createAuthEndpoint } from 'better-auth/api';
import * as z from 'zod';
import { runCeremony } from '../ceremony';
import { emitEvent } from '../events';
import { noUpgradeAfter } from '../offers/keep-offer';
import type { Policy } from '../policy';
import { refuse } from '../refusal';
import type { PasskeyRow } from '../schema';
import { holdSession } from '../session/hold-session';
import { isRecentlyAuthenticated } from '../session/is-recently-authenticated';
import { requireSession } from '../session/read-session';
import { removeWayIn } from '../ways-in';
import { readPasskeyId } from './passkey-id';

const body = z.custom<{ id: string }>();

/** POST `/passkey/delete-passkey`: removes one of the account's own passkeys, after a recent sign-in or step-up, never the last way in. */
export const deletePasskey = (policy: Policy) =>
  createAuthEndpoint('/passkey/delete-passkey', { method: 'POST', body, metadata: { noStore: true } }, async (ctx) =>
    runCeremony(ctx, 'management', policy.onEvent, async () => {
      const { session, user } = await requireSession(ctx);
      const id = readPasskeyId(ctx.body);
      if (!isRecentlyAuthenticated(session, policy.recentAuthentication)) refuse('STEP_UP_REQUIRED', 'recent');
      const own = [
        { field: 'id', value: id },
        { field: 'userId', value: user.id },
      ];
      const { name } = await removeWayIn(ctx, user.id, async (tx) => {
        await holdSession(tx, session);
        const removed = await tx.consumeOne<PasskeyRow>({ model: 'passkey', where: own });
        if (!removed) return refuse('PASSKEY_NOT_FOUND', 'not-own');
        await noUpgradeAfter(tx, removed);
        return removed;
      });
      await emitEvent(ctx, policy.onEvent, { type: 'removed', userId: user.id, passkeyId: id, name });
      return ctx.json({ status: true });
    }),
  );
