import type { Translator } from '@kit/messages';
import type { requireUser } from '~/lib/session';

type Session = Awaited<ReturnType<typeof requireUser>>['session'];

/** How and when this session began, and when it ends. */
export function SessionFacts({ t, session }: { t: Translator; session: Session }) {
  const methods: Record<string, string> = { password: t('home.methodPassword'), passkey: t('home.methodPasskey') };
  const facts = [
    [t('home.method'), methods[session.authMethod ?? ''] ?? t('home.methodOther')],
    [t('home.since'), t('home.moment', { when: session.createdAt })],
    [t('home.until'), t('home.moment', { when: session.expiresAt })],
  ];
  return (
    <dl className="hairline-b text-14">
      {facts.map(([term, value]) => (
        <div key={term} className="hairline-t flex flex-wrap justify-between gap-x-6 py-2.5">
          <dt className="text-ink-muted">{term}</dt>
          <dd className="tabular-nums">{value}</dd>
        </div>
      ))}
    </dl>
  );
}
