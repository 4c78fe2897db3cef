import { headers } from 'next/headers';
import Link from 'next/link';
import { auth } from '@/lib/auth';
import { SignOutButton } from './sign-out-button';

export default async function HomePage() {
  const session = await auth.api.getSession({ headers: await headers() });
  if (!session) {
    return (
      <main>
        <Link href="/sign-in">Sign in</Link> or <Link href="/sign-up">sign up</Link>
      </main>
    );
  }
  return (
    <main>
      <h1>Hello, {session.user.name}</h1>
      <SignOutButton />
    </main>
  );
}
