import { translator } from '@kit/messages';
import type { Metadata } from 'next';
import { readPendingAddress } from '~/lib/sign-up-proof';
import { CheckInbox } from '../../_parts/check-inbox';

const t = translator('en');

export const metadata: Metadata = { title: t('signUp.inbox.metaTitle') };

export default async function CheckInboxPage() {
  const email = await readPendingAddress();
  const lead = email
    ? t.rich('signUp.inbox.sent', { address: () => <strong className="font-medium text-ink">{email}</strong> })
    : t('signUp.inbox.sentUnknown');
  const resend = { action: '/auth/sign-up/resend', form: 'resend' };
  return <CheckInbox t={t} lead={lead} resend={resend} change="/auth/sign-up" />;
}
