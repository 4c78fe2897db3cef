import { translator } from '@kit/messages';
import { cn } from '@kit/ui/cn';
import { appConfig } from '~/config/app.config';

/** Says when the site runs in local mode, and where its mails are. Elsewhere it is empty. */
export async function SiteFooter({ className }: { className?: string }) {
  const { local } = await appConfig();
  if (!local) return null;
  const t = translator('en');
  return (
    <footer className={cn('flex flex-wrap items-center gap-x-5 text-13 text-ink-muted', className)}>
      <span className="inline-flex items-center gap-2">
        <span aria-hidden="true" className="size-1.5 rounded-full bg-positive" />
        {t('common.localMode')}
      </span>
      <nav aria-label={t('common.footerNavigation')}>
        <a href="/dev/outbox" className="inline-flex min-h-11 items-center hover:text-ink hover:underline">
          {t('common.outbox')}
        </a>
      </nav>
    </footer>
  );
}
