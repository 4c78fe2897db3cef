'use client';

import './globals.css';
import { Failure } from './_components/failure';

/** The layout itself failed, so this page is one of its own. */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en" dir="ltr">
      <body>
        <Failure error={error} retry={() => location.reload()} />
      </body>
    </html>
  );
}
