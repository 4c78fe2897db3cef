import type { Translator } from '@kit/messages';
import { Badge } from '@kit/ui/badge';
import { cn } from '@kit/ui/cn';
import { linkStyles } from '@kit/ui/link-styles';
import type { ReactNode } from 'react';
import type { AppConfig } from '~/config/app.config';

/** How this very server is set up; shown in local mode only. */
export function InstanceFacts({ t, config }: { t: Translator; config: AppConfig }) {
  const state = (on: boolean) => (
    <Badge tone={on ? 'positive' : 'neutral'}>{on ? t('landing.on') : t('landing.off')}</Badge>
  );
  const fact = (term: string, value: ReactNode) => (
    <div className="hairline-t flex flex-wrap items-center justify-between gap-x-4 gap-y-1 py-2.5">
      <dt className="text-ink-muted">{term}</dt>
      <dd className="flex flex-wrap items-center gap-x-2 gap-y-1">{value}</dd>
    </div>
  );
  return (
    <section aria-labelledby="instance">
      <h2 id="instance" className="pb-2.5 font-medium text-14">
        {t('landing.instanceTitle')}
      </h2>
      <dl className="text-14">
        {fact(t('landing.passwords'), state(config.methods.password))}
        {fact(
          t('landing.passkeys'),
          <>
            {!config.methods.passkey && (
              <span className="text-13 text-ink-muted">
                {t('landing.turnOn')} <code className="font-mono text-ink">pnpm passkey:enable</code>
              </span>
            )}
            {state(config.methods.passkey)}
          </>,
        )}
        {fact(t('landing.domain'), <code className="font-mono text-13">{config.rpId}</code>)}
        {fact(
          t('landing.mails'),
          <a href="/dev/outbox" className={cn(linkStyles, 'target-44')}>
            {t('landing.outbox')}
          </a>,
        )}
      </dl>
    </section>
  );
}
