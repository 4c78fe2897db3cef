'use client';

import { useRouter } from 'next/navigation';
import { authClient } from '@/lib/auth-client';

export function SignOutButton() {
  const router = useRouter();
  const signOut = async () => {
    await authClient.signOut();
    router.refresh();
  };
  return (
    <button type="button" onClick={signOut}>
      Sign out
    </button>
  );
}
