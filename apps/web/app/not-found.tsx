import { authEnv } from '@kit/better-auth/env';
import { sessionCookie } from '@kit/better-auth/options';
import { buttonStyles } from '@kit/ui/button-styles';
import { cookies } from 'next/headers';
import { getTranslations } from 'next-intl/server';
import { titled } from '~/i18n/titled';
import { DoorFrame } from './_components/door-frame';
import { PageTitle } from './_components/page-title';

export const generateMetadata = titled('errors.notFoundTitle');

export default async function NotFound() {
  const t = await getTranslations();
  // Next writes this page into each of the others, so the store is not asked for it.
  const signedIn = (await cookies()).has(sessionCookie(authEnv().siteUrl));
  return (
    <DoorFrame signedIn={signedIn}>
      <PageTitle title={t('errors.notFoundTitle')}>{t('errors.notFoundText')}</PageTitle>
      <a href="/" className={buttonStyles({ variant: 'primary', block: true })}>
        {t('errors.home')}
      </a>
    </DoorFrame>
  );
}
