import type { ReactNode } from 'react';

/** The one heading of a settings page with the sentence below it. */
export function SettingsTitle({ title, children }: { title: ReactNode; children: ReactNode }) {
  return (
    <div className="pt-8 pb-10 md:pt-13">
      <h1 className="font-semibold text-28">{title}</h1>
      <p className="pt-1 text-ink-muted">{children}</p>
    </div>
  );
}
