import type { GenericEndpointContext } from 'better-auth';
import { describeUserAgent } from '../../describe-user-agent';
import { providerOf } from '../../providers/provider-of';
import { findPasskeys } from '../find-passkeys';
import { cleanPasskeyName } from '../management/passkey-name';
import type { Policy } from '../policy';
import { readClient } from '../session/read-client';

type NewPasskey = { userId: string; aaguid: string; wanted: unknown };

/**
 * What a new passkey is called, never blank: as the person wants it, else after who keeps it, else after the browser and the device
 * it was made with. A name of ours gets a number where the account has a passkey of that name; one a person chose is theirs.
 */
export const namePasskey = async (
  ctx: GenericEndpointContext,
  policy: Policy,
  { userId, aaguid, wanted }: NewPasskey,
): Promise<string> => {
  const chosen = cleanPasskeyName(wanted, policy.maxNameLength, 'cut');
  if (chosen) return chosen;
  const given = providerOf(aaguid)?.name ?? policy.nameOf(describeUserAgent(readClient(ctx).userAgent ?? ''));
  const name = cleanPasskeyName(given, policy.maxNameLength, 'cut') ?? 'Passkey';
  const taken = new Set((await findPasskeys(ctx, userId)).map((passkey) => passkey.name));
  let number = 1;
  while (taken.has(numbered(name, number, policy.maxNameLength))) number += 1;
  return numbered(name, number, policy.maxNameLength);
};

const numbered = (name: string, number: number, most: number) => {
  if (number === 1) return name;
  const end = ` ${number}`;
  return Array.from(name)
    .slice(0, Math.max(0, most - end.length))
    .join('')
    .concat(end);
};
