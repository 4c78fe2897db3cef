import type { User } from 'better-auth';

/**
 * Whom a mail to the owner of an account goes to. Before the address was proven anybody may have typed it beside the name, and a
 * stranger's words go into no stranger's inbox: only who has proven it is greeted by name.
 */
export function recipientOf({ email, name, emailVerified }: Pick<User, 'email' | 'name' | 'emailVerified'>) {
  return { email, name: emailVerified ? name : null };
}
