import { isLocale, type Locale } from '@kit/messages';
import type { User } from 'better-auth';

/** What of an account says whom a mail to its owner goes to. */
export type Addressee = Pick<User, 'email' | 'name' | 'emailVerified'> & { locale?: unknown };

/** Whom a mail goes to; a `name` is greeted, a `locale` is the language of their account. */
export type Recipient = { email: string; name: string | null; locale?: Locale | undefined };

/**
 * Whom a mail to the owner of an account goes to, in their language. Before the address was proven anybody may have typed it
 * beside the name, and a stranger's words go into no stranger's inbox: only who has proven it is greeted by name.
 */
export const recipientOf = ({ email, name, emailVerified, locale }: Addressee): Recipient => ({
  email,
  name: emailVerified ? name : null,
  locale: isLocale(locale) ? locale : undefined,
});
