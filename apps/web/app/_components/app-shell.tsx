import type { ReactNode } from 'react';
import { getSession, isDueForRenewal } from '~/lib/session';
import { KeepSession } from './keep-session';
import { SiteFooter } from './site-footer';
import { SiteHeader, type SiteHeaderProps } from './site-header';

/** Header, contents, footer: the frame of every page but the sign-in ones. */
export async function AppShell({ children, ...header }: SiteHeaderProps & { children: ReactNode }) {
  const current = header.signedIn ? await getSession() : null;
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader {...header} />
      <main id="content" tabIndex={-1} className="flex grow flex-col outline-none">
        {children}
      </main>
      <SiteFooter className="mx-auto w-full max-w-page px-5 py-3 sm:px-8" />
      {current && isDueForRenewal(current.session) && <KeepSession />}
    </div>
  );
}
