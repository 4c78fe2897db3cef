import type { ReactNode } from 'react';
import { getSession } from '~/lib/session';
import { DoorFrame } from '../_components/door-frame';

export default async function AuthLayout({ children }: { children: ReactNode }) {
  // The cookie of an ended session stays. Where the store cannot say, a language can still be chosen.
  const session = await getSession().catch(() => null);
  return <DoorFrame signedIn={session !== null}>{children}</DoorFrame>;
}
