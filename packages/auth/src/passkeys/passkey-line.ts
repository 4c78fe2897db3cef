import type { Passkey } from '@kit/passkey/client/ceremonies';
import { describeUserAgent } from '@kit/passkey/user-agent';
import { describeDay } from './describe-day';
import type { PasskeysTranslator } from './passkeys-translator';

type Options = { t: PasskeysTranslator; now: Date; timeZone: string };

/** The muted line of a row: "Added 3 May · Last used yesterday in Firefox on macOS". */
export function passkeyLine(
  { createdAt, lastUsedAt, lastUsedUserAgent }: Pick<Passkey, 'createdAt' | 'lastUsedAt' | 'lastUsedUserAgent'>,
  { t, now, timeZone }: Options,
): string {
  const on = (moment: Date | string) => describeDay(new Date(moment), { now, timeZone, locale: t('dates') });
  const used = () => {
    if (!lastUsedAt) return t('row.neverUsed');
    const place = lastUsedUserAgent && browserOnDevice(lastUsedUserAgent, t);
    return place ? t('row.usedIn', { ...on(lastUsedAt), place }) : t('row.used', on(lastUsedAt));
  };
  return [createdAt && t('row.added', on(createdAt)), used()].filter(Boolean).join(' · ');
}

/** "Firefox on macOS", or the half that is known; null when neither is. */
export function browserOnDevice(userAgent: string, t: PasskeysTranslator): string | null {
  const { browser, device } = describeUserAgent(userAgent);
  return browser && device ? t('row.place', { browser, device }) : (browser ?? device);
}
