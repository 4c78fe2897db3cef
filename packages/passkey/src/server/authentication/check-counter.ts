import type { GenericEndpointContext } from 'better-auth';
import { emitEvent } from '../events';
import type { Policy } from '../policy';
import { refuse } from '../refusal';
import type { PasskeyRow } from '../schema';

/**
 * The counter must rise above the stored one, unless the authenticator does not count (0 and 0). Anything else is refused and
 * reported as a suspected clone (WebAuthn 7.2 step 22).
 */
export const checkCounter = async (
  ctx: GenericEndpointContext,
  policy: Policy,
  { id: passkeyId, userId, name, counter }: PasskeyRow,
  received: number,
) => {
  const stored = Number(counter);
  if (received > stored || (received === 0 && stored === 0)) return;
  await emitEvent(ctx, policy.onEvent, { type: 'clone-suspected', userId, passkeyId, name, stored, received });
  refuse('AUTHENTICATION_FAILED', 'A22');
};
