import { buttonStyles } from '@kit/ui/button-styles';
import { cn } from '@kit/ui/cn';
import { Mark } from '@kit/ui/mark';
import { getTranslations } from 'next-intl/server';
import { appConfig } from '~/config/app.config';
import { SignInLink } from './sign-in-link';

export type SiteHeaderProps = {
  /** Signed-in visitors see their pages and the way out. */
  signedIn: boolean;
  current?: 'home' | 'settings';
};

// On a phone the mark leads home, so that everything stays on one line.
const navStyles = cn(buttonStyles({ variant: 'quiet', size: 'compact' }), 'max-sm:px-2.5');

/** Mark, name and the pages one can go to; the same on every page but the sign-in ones. */
export async function SiteHeader({ signedIn, current }: SiteHeaderProps) {
  const { productName } = await appConfig();
  const t = await getTranslations();
  const link = (href: string, label: string, page?: SiteHeaderProps['current']) => (
    <a
      href={href}
      aria-current={page && page === current ? 'page' : undefined}
      className={cn(
        navStyles,
        page && page === current
          ? 'text-ink underline decoration-accent decoration-2 underline-offset-8'
          : 'text-ink-muted',
        page === 'home' && 'max-sm:hidden',
      )}
    >
      {label}
    </a>
  );
  return (
    <header className="hairline-b">
      <div className="mx-auto flex min-h-16 max-w-page flex-wrap items-center justify-between gap-x-4 px-5 sm:px-8">
        <a
          href={signedIn ? '/home' : '/'}
          className="-ms-1 inline-flex min-h-11 min-w-0 items-center gap-2 rounded-control px-1 font-semibold"
        >
          <Mark className="text-accent" />
          <bdi className="min-w-0 wrap-anywhere">{productName}</bdi>
        </a>
        <nav aria-label={t('common.pageNavigation')} className="-me-2.5 flex flex-wrap items-center sm:-me-3">
          {signedIn ? (
            <>
              {link('/home', t('common.home'), 'home')}
              {link('/settings', t('common.settings'), 'settings')}
              <form method="post" action="/auth/sign-out">
                <button type="submit" className={cn(navStyles, 'text-ink-muted')}>
                  {t('common.signOut')}
                </button>
              </form>
            </>
          ) : (
            <>
              <SignInLink className={cn(navStyles, 'text-ink-muted')}>{t('common.signIn')}</SignInLink>
              {link('/auth/sign-up', t('common.signUp'))}
            </>
          )}
        </nav>
      </div>
    </header>
  );
}
