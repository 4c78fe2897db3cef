import { translator } from '@kit/messages';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { appConfig } from '~/config/app.config';
import { readPendingLink } from '~/lib/sign-in-link';
import { CheckInbox } from '../../_parts/check-inbox';

const t = translator('en');

export const metadata: Metadata = { title: t('magicLink.inbox.metaTitle') };

export default async function LinkSentPage() {
  const { methods } = await appConfig();
  if (!methods.magicLink) notFound();
  const email = await readPendingLink();
  const lead = email
    ? t.rich('magicLink.inbox.sent', { address: () => <strong className="font-medium text-ink">{email}</strong> })
    : t('magicLink.inbox.sentUnknown');
  const resend = { action: '/auth/magic-link/resend', form: 'magic-link-resend' };
  return <CheckInbox t={t} lead={lead} resend={resend} change="/auth/sign-in" />;
}
