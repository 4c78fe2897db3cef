import type { Translator } from '@kit/messages';
import type { WaysIn } from '@kit/passkey/ways-in';

/** The ways in but the password, in words: "2 passkeys, a connected account and a link by email". */
export function otherWays(t: Translator, ways: WaysIn, mailed: 'link' | 'code'): string {
  const named = [
    ways.passkeys > 0 && t('security.otherWays.passkeys', { count: ways.passkeys }),
    ways.linkedAccounts > 0 && t('security.otherWays.accounts', { count: ways.linkedAccounts }),
    ways.mail > 0 && t(`security.otherWays.${mailed}`),
  ];
  return new Intl.ListFormat(t('common.dates')).format(named.filter((name) => name !== false));
}
