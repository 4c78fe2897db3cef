import type { ReactNode } from 'react';

/** The one heading of a page with the sentence below it. */
export function PageTitle({ title, children }: { title: ReactNode; children?: ReactNode }) {
  return (
    <div data-slot="page-title" className="pt-8 pb-7">
      <h1 className="font-semibold text-28">{title}</h1>
      {children && <p className="pt-1.5 text-ink-muted wrap-anywhere">{children}</p>}
    </div>
  );
}
