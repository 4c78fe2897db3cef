import type { Translator } from '@kit/messages';
import { describeUserAgent } from '@kit/passkey/user-agent';

export type AskedByProps = {
  t: Translator;
  askedBy: { at: string; userAgent: string | null; address: string | null };
};

/** Which browser asked for a link, from which network and when, so that its owner can tell whether it was theirs. */
export function AskedBy({ t, askedBy: { at, userAgent, address } }: AskedByProps) {
  const { browser, device } = describeUserAgent(userAgent ?? '');
  const named = browser && device ? t('magicLink.elsewhere.browserOn', { browser, device }) : (browser ?? device);
  const write = (style: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(t('common.dates'), { ...style, timeZone: 'UTC' }).format(new Date(at));
  const when = t('magicLink.elsewhere.at', { date: write({ dateStyle: 'long' }), time: write({ timeStyle: 'short' }) });
  const unknown = t('magicLink.elsewhere.unknown');
  const facts = [
    [t('magicLink.elsewhere.browser'), named ?? unknown],
    [t('magicLink.elsewhere.address'), address ?? unknown],
    [t('magicLink.elsewhere.when'), when],
  ];
  return (
    <>
      <p className="pb-2 text-14">{t('magicLink.elsewhere.asked')}</p>
      <dl className="hairline-b mb-4 text-14">
        {facts.map(([term, value]) => (
          <div key={term} className="hairline-t flex flex-wrap justify-between gap-x-6 py-2.5">
            <dt className="text-ink-muted">{term}</dt>
            <dd className="tabular-nums">
              <bdi>{value}</bdi>
            </dd>
          </div>
        ))}
      </dl>
      <p className="pb-7 text-14 text-ink-muted">{t('magicLink.elsewhere.warning')}</p>
    </>
  );
}
