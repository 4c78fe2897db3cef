import type { Translator } from '@kit/messages';
import { cn } from '@kit/ui/cn';
import { getTranslations } from 'next-intl/server';
import { appConfig } from '~/config/app.config';
import { LanguageSwitch } from './language-switch';

type SiteFooterProps = {
  /** The language of signed-in visitors is a setting of their account. */
  signedIn: boolean;
  className: string;
};

/** The languages, for who is signed out; in local mode also that it is, and where its mails are. */
export async function SiteFooter({ signedIn, className }: SiteFooterProps) {
  const { local } = await appConfig();
  const t = await getTranslations();
  return (
    <footer className={cn('flex flex-wrap items-center gap-x-5 text-13 text-ink-muted', className)}>
      {!signedIn && <LanguageSwitch />}
      {local && <LocalMode t={t} />}
    </footer>
  );
}

function LocalMode({ t }: { t: Translator }) {
  return (
    <div className="flex items-center gap-x-5">
      <span className="inline-flex items-center gap-2">
        <span aria-hidden="true" className="size-1.5 rounded-full bg-positive" />
        {t('common.localMode')}
      </span>
      <nav aria-label={t('common.footerNavigation')}>
        <a href="/dev/outbox" className="inline-flex min-h-11 items-center hover:text-ink hover:underline">
          {t('common.outbox')}
        </a>
      </nav>
    </div>
  );
}
