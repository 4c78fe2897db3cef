'use client';

import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { authClient } from '@/lib/auth-client';

export default function SignUpPage() {
  const router = useRouter();
  const [message, setMessage] = useState('');
  const signUp = async (form: FormData) => {
    const { error } = await authClient.signUp.email({
      name: String(form.get('name')),
      email: String(form.get('email')),
      password: String(form.get('password')),
    });
    if (error) return setMessage(error.message ?? 'That did not work.');
    router.push('/');
    router.refresh();
  };
  return (
    <main>
      <h1>Sign up</h1>
      <form action={signUp}>
        <label>
          Name <input name="name" autoComplete="name" required />
        </label>
        <label>
          Email <input name="email" type="email" autoComplete="username" required />
        </label>
        <label>
          Password <input name="password" type="password" autoComplete="new-password" required />
        </label>
        <button type="submit">Sign up</button>
      </form>
      <p role="alert">{message}</p>
    </main>
  );
}
