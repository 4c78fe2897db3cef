import { returnPath } from '~/lib/return-path';

/** A page of sign-in that remembers where the person wants to go; nothing is said of the way home. */
export function withReturn(page: string, returnTo: unknown): string {
  const path = returnPath(returnTo);
  return path === '/home' ? page : `${page}?returnTo=${encodeURIComponent(path)}`;
}
