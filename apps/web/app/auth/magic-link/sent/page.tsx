import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { appConfig } from '~/config/app.config';
import { titled } from '~/i18n/titled';
import { readPendingLink } from '~/lib/sign-in-link';
import { Address } from '../../_parts/address';
import { CheckInbox } from '../../_parts/check-inbox';

export const generateMetadata = titled('magicLink.inbox.metaTitle');

export default async function LinkSentPage() {
  const t = await getTranslations();
  const { methods } = await appConfig();
  if (!methods.magicLink) notFound();
  const email = await readPendingLink();
  const lead = email
    ? t.rich('magicLink.inbox.sent', { address: () => <Address>{email}</Address> })
    : t('magicLink.inbox.sentUnknown');
  const resend = { action: '/auth/magic-link/resend', form: 'magic-link-resend' };
  return <CheckInbox t={t} lead={lead} resend={resend} change="/auth/sign-in" />;
}
