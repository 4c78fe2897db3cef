import type { Translator } from '@kit/messages';
import { buttonStyles } from '@kit/ui/button-styles';
import { getSession } from '~/lib/session';
import { PageTitle } from '../../_components/page-title';

export type UsedLinkProps = {
  t: Translator;
  /** Where a new link is asked for. */
  again: string;
};

/** A link that opens nothing any more. Whoever came in by it, in this tab or another, is told so and goes on. */
export async function UsedLink({ t, again }: UsedLinkProps) {
  const current = await getSession();
  if (current) {
    return (
      <>
        <PageTitle title={t('magicLink.signedIn.title')}>
          {t('magicLink.signedIn.lead', { email: current.user.email })}
        </PageTitle>
        <a href="/home" className={buttonStyles({ variant: 'primary', block: true })}>
          {t('magicLink.signedIn.submit')}
        </a>
      </>
    );
  }
  return (
    <>
      <PageTitle title={t('magicLink.invalid.title')}>{t('magicLink.invalid.lead')}</PageTitle>
      <a href={again} className={buttonStyles({ variant: 'primary', block: true })}>
        {t('magicLink.invalid.again')}
      </a>
    </>
  );
}
