import { createAuthEndpoint } from 'better-auth/api';
import * as z from 'zod';
import { runCeremony } from '../ceremony';
import { emitEvent } from '../events';
import type { Policy } from '../policy';
import { refuse } from '../refusal';
import type { PasskeyRow } from '../schema';
import { requireSession } from '../session/read-session';
import { readPasskeyId } from './passkey-id';
import { cleanPasskeyName } from './passkey-name';
import { toPublicPasskey } from './public-passkey';

const body = z.custom<{ id: string; name: string }>();

/** POST `/passkey/update-passkey`: gives one of the account's own passkeys another nickname. */
export const updatePasskey = (policy: Policy) =>
  createAuthEndpoint('/passkey/update-passkey', { method: 'POST', body, metadata: { noStore: true } }, async (ctx) =>
    runCeremony(ctx, 'management', policy.onEvent, async () => {
      const { user } = await requireSession(ctx);
      const id = readPasskeyId(ctx.body);
      const name = cleanPasskeyName(ctx.body.name, policy.maxNameLength, 'refuse') ?? refuse('INVALID_REQUEST', 'name');
      const row = await ctx.context.adapter.update<PasskeyRow>({
        model: 'passkey',
        where: [
          { field: 'id', value: id },
          { field: 'userId', value: user.id },
        ],
        update: { name },
      });
      if (!row) return refuse('PASSKEY_NOT_FOUND', 'not-own');
      await emitEvent(ctx, policy.onEvent, { type: 'renamed', userId: user.id, passkeyId: id, name });
      return ctx.json({ passkey: toPublicPasskey(row) });
    }),
  );
