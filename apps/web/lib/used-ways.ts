import 'server-only';
import { authEnv } from '@kit/better-auth/env';
import { cookiePrefix } from '@kit/better-auth/options';
import { readUsedWays, usedWaysCookie } from '@kit/better-auth/used-ways';
import { cookies } from 'next/headers';

/** The ways this browser was signed in by before, the last one first; see `usedWays`. */
export async function usedWaysHere(): Promise<string[]> {
  const name = `${cookiePrefix(authEnv().siteUrl)}.${usedWaysCookie}`;
  return readUsedWays((await cookies()).get(name)?.value);
}
