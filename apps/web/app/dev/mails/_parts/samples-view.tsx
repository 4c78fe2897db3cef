import { sampleMails } from '@kit/better-auth/sample-mails';
import { cn } from '@kit/ui/cn';
import { linkStyles } from '@kit/ui/link-styles';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { appConfig } from '~/config/app.config';
import { getVisitor } from '~/lib/visitor';
import { AppShell } from '../../../_components/app-shell';
import type { MailBodiesProps } from '../../_parts/mail-bodies';
import { Sample } from './sample';
import { SampleList } from './sample-list';

export type SamplesViewProps = {
  /** The mail to show; without it the first, on screens wide enough for both. */
  name?: string | undefined;
  view: MailBodiesProps['view'];
};

/** Every mail the app may send, list and mail side by side; on a phone one at a time. Only in local mode. */
export async function SamplesView({ name, view }: SamplesViewProps) {
  const { local, siteUrl, productName, methods } = await appConfig();
  if (!local) notFound();
  const t = await getTranslations();
  const visitor = await getVisitor();
  const samples = sampleMails({ siteUrl, productName, show: methods }, await getLocale());
  const sample = name ? samples.find((candidate) => candidate.name === name) : samples[0];
  if (!sample) notFound();
  return (
    <AppShell signedIn={visitor !== null} prolong={visitor?.isDueForRenewal}>
      <div className="mx-auto flex w-full max-w-page grow flex-col px-5 sm:px-8 md:flex-row">
        <div className={cn('flex w-full flex-col md:w-80 md:shrink-0 md:hairline-e', name && 'max-md:hidden')}>
          <div className="py-7 md:pe-6">
            <h1 className="font-semibold text-20">{t('outbox.samples.title')}</h1>
            <p className="pt-1 text-13 text-ink-muted">
              {t('outbox.samples.lead')}{' '}
              <a href="/dev/outbox" className={cn(linkStyles, 'target-44')}>
                {t('outbox.samples.outbox')}
              </a>
            </p>
          </div>
          <SampleList t={t} samples={samples} current={sample.name} chosen={name !== undefined} />
        </div>
        <Sample t={t} sample={sample} view={view} alone={name !== undefined} />
      </div>
    </AppShell>
  );
}
