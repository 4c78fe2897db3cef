import { buttonStyles } from '@kit/ui/button-styles';
import { getTranslations } from 'next-intl/server';
import { titled } from '~/i18n/titled';
import { DoorFrame } from './_components/door-frame';
import { PageTitle } from './_components/page-title';

export const generateMetadata = titled('errors.notFoundTitle');

export default async function NotFound() {
  const t = await getTranslations();
  return (
    <DoorFrame>
      <PageTitle title={t('errors.notFoundTitle')}>{t('errors.notFoundText')}</PageTitle>
      <a href="/" className={buttonStyles({ variant: 'primary', block: true })}>
        {t('errors.home')}
      </a>
    </DoorFrame>
  );
}
