import type { ReactNode } from 'react';
import { KeepSession } from './keep-session';
import { SiteFooter } from './site-footer';
import { SiteHeader, type SiteHeaderProps } from './site-header';

type AppShellProps = SiteHeaderProps & {
  /** Whether this visit should prolong the session: see `isDueForRenewal`. */
  prolong?: boolean;
  children: ReactNode;
};

/** Header, contents, footer: the frame of every page but the sign-in ones. */
export function AppShell({ children, prolong = false, ...header }: AppShellProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader {...header} />
      <main id="content" tabIndex={-1} className="flex grow flex-col outline-none">
        {children}
      </main>
      <SiteFooter className="mx-auto w-full max-w-page px-5 py-3 sm:px-8" />
      {prolong && <KeepSession />}
    </div>
  );
}
