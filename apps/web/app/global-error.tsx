'use client';

import './globals.css';
import { Failure } from './_components/failure';

/**
 * Whatever failed, this page takes the place of all: one boundary, which Next has anyway, costs every page less to load than one
 * of our own inside the layout.
 */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  return (
    <html lang="en" dir="ltr">
      <body>
        {/* What failed may have failed on the server, so it is asked anew. */}
        <Failure error={error} retry={() => location.reload()} />
      </body>
    </html>
  );
}
