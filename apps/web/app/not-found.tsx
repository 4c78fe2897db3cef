import { translator } from '@kit/messages';
import { buttonStyles } from '@kit/ui/button-styles';
import type { Metadata } from 'next';
import { DoorFrame } from './_components/door-frame';
import { PageTitle } from './_components/page-title';

const t = translator('en');

export const metadata: Metadata = { title: t('errors.notFoundTitle') };

export default function NotFound() {
  return (
    <DoorFrame>
      <PageTitle title={t('errors.notFoundTitle')}>{t('errors.notFoundText')}</PageTitle>
      <a href="/" className={buttonStyles({ variant: 'primary', block: true })}>
        {t('errors.home')}
      </a>
    </DoorFrame>
  );
}
