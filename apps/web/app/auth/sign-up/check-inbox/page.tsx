import { getTranslations } from 'next-intl/server';
import { titled } from '~/i18n/titled';
import { readPendingAddress } from '~/lib/sign-up-proof';
import { Address } from '../../_parts/address';
import { CheckInbox } from '../../_parts/check-inbox';

export const generateMetadata = titled('signUp.inbox.metaTitle');

export default async function CheckInboxPage() {
  const t = await getTranslations();
  const email = await readPendingAddress();
  const lead = email
    ? t.rich('signUp.inbox.sent', { address: () => <Address>{email}</Address> })
    : t('signUp.inbox.sentUnknown');
  const resend = { action: '/auth/sign-up/resend', form: 'resend' };
  return <CheckInbox t={t} lead={lead} resend={resend} change="/auth/sign-up" />;
}
