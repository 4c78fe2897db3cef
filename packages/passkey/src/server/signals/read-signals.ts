import { createAuthEndpoint } from 'better-auth/api';
import { runCeremony } from '../ceremony';
import { findPasskeys } from '../find-passkeys';
import type { Policy } from '../policy';
import { findUserHandle } from '../registration/user-handle';
import { requireSameOrigin } from '../require-same-origin';
import { readSession } from '../session/read-session';

/** What a page may signal to the browser of the passkeys here (WebAuthn 5.1.10), as the store has it in this moment. */
export type Signals = {
  /** The site lets nothing be signalled, and says nothing of the account here. */
  paused: boolean;
  rpId: string;
  /** Null before the account's first passkey, and where nobody is signed in. */
  userHandle: string | null;
  /** Every passkey the account has. */
  credentialIds: string[];
  /** The account's address and its owner's name; null where nobody is signed in. */
  name: string | null;
  displayName: string | null;
};

/** GET `/passkey/signals`: what is true of the account's passkeys now. Somebody signed out learns whether signals are paused. */
export const readSignals = (policy: Policy) =>
  createAuthEndpoint('/passkey/signals', { method: 'GET', metadata: { noStore: true } }, async (ctx) =>
    runCeremony(ctx, 'management', policy.onEvent, async () => {
      requireSameOrigin(ctx);
      const paused = policy.signals === 'paused';
      const nobody = { userHandle: null, credentialIds: [], name: null, displayName: null };
      const current = paused ? null : await readSession(ctx);
      if (!current) return ctx.json<Signals>({ paused, rpId: policy.rpID, ...nobody });
      const { user } = current;
      // The handle comes with the first passkey, so one that is there has its passkeys in the list read after it.
      const userHandle = await findUserHandle(ctx, user.id);
      const passkeys = await findPasskeys(ctx, user.id);
      return ctx.json<Signals>({
        paused,
        rpId: policy.rpID,
        userHandle,
        credentialIds: passkeys.map(({ credentialID }) => credentialID),
        name: user.email,
        displayName: user.name,
      });
    }),
  );
