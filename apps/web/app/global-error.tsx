'use client';

import './globals.css';
import { Failure } from './_components/failure';
import { useFailureText } from './_components/use-failure-text';

/**
 * Whatever failed, this page takes the place of all: one boundary, which Next has anyway, costs every page less to load than one
 * of our own inside the layout.
 */
export default function GlobalError({ error }: { error: Error & { digest?: string } }) {
  const { text, ...language } = useFailureText();
  return (
    <html {...language}>
      <body>
        {/* What failed may have failed on the server, so it is asked anew. */}
        <Failure text={text} error={error} retry={() => location.reload()} />
      </body>
    </html>
  );
}
