import 'server-only';
import { getAuth } from '@kit/better-auth/auth';
import { countWaysIn } from '@kit/passkey/ways-in';

/** What signs this account in as things are configured, counted; see `countWaysIn`. */
export async function readWaysIn(userId: string) {
  const auth = await getAuth();
  return countWaysIn({ context: await auth.$context }, userId);
}
