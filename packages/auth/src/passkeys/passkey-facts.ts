import type { Passkey } from '@kit/passkey/client/ceremonies';
import { describeUserAgent } from '@kit/passkey/user-agent';
import { describeDay } from './describe-day';
import type { PasskeysTranslator } from './passkeys-translator';

type Described = Pick<Passkey, 'name' | 'provider' | 'createdAt' | 'lastUsedAt' | 'lastUsedUserAgent' | 'lastUsedIp'>;
type Options = { t: PasskeysTranslator; now: Date; timeZone: string };

/**
 * What the muted line of a row says, fact by fact: "Apple Passwords", "Added 3 May", "Last used yesterday in Firefox on macOS,
 * network 203.0.113.0". The provider is left out where the name says it.
 */
export function passkeyFacts(passkey: Described, { t, now, timeZone }: Options): string[] {
  const { name, provider, createdAt, lastUsedAt } = passkey;
  const on = (moment: Date | string) => describeDay(new Date(moment), { now, timeZone, locale: t('dates') });
  const facts = [
    provider && !name?.includes(provider.name) && provider.name,
    createdAt && t('row.added', on(createdAt)),
    lastUsedAt ? t('row.used', { ...on(lastUsedAt), ...whereOf(passkey, t) }) : t('row.neverUsed'),
  ];
  return facts.filter((fact) => typeof fact === 'string');
}

function whereOf({ lastUsedUserAgent, lastUsedIp }: Described, t: PasskeysTranslator) {
  const { browser, device } = describeUserAgent(lastUsedUserAgent ?? '');
  const place = browser && device ? t('row.place', { browser, device }) : (browser ?? device ?? '');
  const address = lastUsedIp ?? '';
  const where = place && address ? 'both' : place ? 'place' : address ? 'address' : 'unknown';
  return { where, place, address };
}
