'use client';

import { useRouter } from 'next/navigation';
import { startTransition } from 'react';
import { Failure } from './_components/failure';

export default function ErrorPage({ error, reset }: { error: Error & { digest?: string }; reset: () => void }) {
  const { refresh } = useRouter();
  // What failed may have failed on the server, so it is asked anew.
  const retry = () =>
    startTransition(() => {
      refresh();
      reset();
    });
  return <Failure error={error} retry={retry} />;
}
