import { getTranslations } from 'next-intl/server';
import { titled } from '~/i18n/titled';
import { readFormState } from '~/lib/forms/form-state';
import { readLink } from '~/lib/sign-in-link';
import { PageTitle } from '../../_components/page-title';
import { Address } from '../_parts/address';
import { AskedBy } from '../_parts/asked-by';
import { OpenLink } from '../_parts/open-link';
import { UsedLink } from '../_parts/used-link';

type Props = { searchParams: Promise<{ token?: string | string[] }> };

export const generateMetadata = titled('magicLink.metaTitle');

/** Where a magic link leads: the browser that asked goes on by itself, any other is shown whose link it is. */
export default async function MagicLinkPage({ searchParams }: Props) {
  const t = await getTranslations();
  const { token } = await searchParams;
  const link = await readLink('magic-link', token);
  if (typeof token !== 'string' || link.state === 'invalid') return <UsedLink t={t} again="/auth/sign-in" />;
  const form = { t, token, action: '/auth/magic-link/submit', state: await readFormState('magic-link') };
  if (link.state === 'same-browser') {
    return (
      <>
        <PageTitle title={t('magicLink.sameBrowser.title')}>
          {t('magicLink.sameBrowser.lead', { email: link.email })}
        </PageTitle>
        <OpenLink {...form} submit={t('magicLink.sameBrowser.submit')} byItself />
      </>
    );
  }
  const address = () => <Address>{link.email}</Address>;
  return (
    <>
      <PageTitle title={t('magicLink.elsewhere.title')}>{t.rich('magicLink.elsewhere.lead', { address })}</PageTitle>
      <AskedBy t={t} askedBy={link.askedBy} />
      <OpenLink {...form} submit={t('magicLink.elsewhere.submit')} />
    </>
  );
}
