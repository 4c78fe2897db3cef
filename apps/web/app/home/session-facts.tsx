import type { Translator } from '@kit/messages';
import type { CurrentUser } from '~/lib/session';

/** How (where the server wrote it down) and when this session began, when it was confirmed again, and when it ends. */
export function SessionFacts({ t, session }: { t: Translator; session: CurrentUser['session'] }) {
  const methods: Record<string, string> = {
    password: t('home.methodPassword'),
    passkey: t('home.methodPasskey'),
    email: t('home.methodEmail'),
    'magic-link': t('home.methodEmail'),
    code: t('home.methodCode'),
    oauth: t('home.methodOauth'),
  };
  const format = new Intl.DateTimeFormat(t('common.dates'), {
    dateStyle: 'medium',
    timeStyle: 'short',
    timeZone: 'UTC',
  });
  const moment = (when: Date) => t('home.moment', { when: format.format(when) });
  const method = methods[session.authMethod ?? ''];
  const facts = [
    ...(method ? [[t('home.method'), method]] : []),
    [t('home.since'), moment(session.createdAt)],
    ...(session.steppedUpAt ? [[t('home.confirmed'), moment(session.steppedUpAt)]] : []),
    [t('home.until'), moment(session.expiresAt)],
  ];
  return (
    <dl className="hairline-b text-14">
      {facts.map(([term, value]) => (
        <div key={term} className="hairline-t flex flex-wrap justify-between gap-x-6 py-2.5">
          <dt className="text-ink-muted">{term}</dt>
          <dd className="tabular-nums">
            <bdi>{value}</bdi>
          </dd>
        </div>
      ))}
    </dl>
  );
}
