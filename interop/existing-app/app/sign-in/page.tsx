'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { authClient } from '@/lib/auth-client';

export default function SignInPage() {
  const router = useRouter();
  const [message, setMessage] = useState('');
  const signIn = async (form: FormData) => {
    const { error } = await authClient.signIn.email({
      email: String(form.get('email')),
      password: String(form.get('password')),
    });
    if (error) return setMessage(error.message ?? 'That did not work.');
    router.push('/');
    router.refresh();
  };
  return (
    <main>
      <h1>Sign in</h1>
      <form action={signIn}>
        <label>
          Email <input name="email" type="email" autoComplete="username" required />
        </label>
        <label>
          Password <input name="password" type="password" autoComplete="current-password" required />
        </label>
        <button type="submit">Sign in</button>
      </form>
      <p role="alert">{message}</p>
    </main>
  );
}
