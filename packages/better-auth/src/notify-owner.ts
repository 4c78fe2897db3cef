import { defaultLocale } from '@kit/messages';
import type { AuthContext, User } from 'better-auth';
import type { NoticeMail } from './compose-mails';
import type { Notice } from './notice-content';
import { sealReport } from './plugins/not-me/report';
import { recipientOf } from './recipient-of';

/** What of an account a notice to its owner needs. */
export type Owner = Pick<User, 'id' | 'email' | 'name' | 'emailVerified'>;

export type NoticeOptions = { sendNotice: (mail: NoticeMail) => Promise<void> };

/**
 * Tells the owner of an account what was done to it, with a link that says "this was not me" (ASVS 6.3.7). Resolves once the
 * mail is kept.
 */
export async function notifyOwner(
  context: AuthContext,
  user: Owner,
  { credentialId = null, ...notice }: Notice & { credentialId?: string | null },
  { sendNotice }: NoticeOptions,
): Promise<void> {
  const to = recipientOf(user);
  // Whoever did it need not be the owner, so their language says nothing.
  const locale = to.locale ?? defaultLocale;
  const report = { kind: notice.kind, credentialId, issuedAt: notice.client.at };
  await sendNotice({ ...notice, ...to, locale, token: sealReport(context, user, report) });
}
