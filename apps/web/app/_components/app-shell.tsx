import type { ReactNode } from 'react';
import type { Arrival } from '~/lib/first-minutes';
import { AfterSignIn } from './after-sign-in';
import { KeepSession } from './keep-session';
import { SiteFooter } from './site-footer';
import { SiteHeader, type SiteHeaderProps } from './site-header';

type AppShellProps = SiteHeaderProps & {
  /** Whether this visit should prolong the session: see `isDueForRenewal`. */
  prolong?: boolean;
  /**
   * Who is signed in, on a page that reads the store anyway: in the first minutes they are offered a passkey, but not on pages
   * that are about passkeys.
   */
  arrival?: Arrival | null;
  children: ReactNode;
};

/** Header, contents, footer: the frame of every page but the sign-in ones. */
export function AppShell({ children, prolong = false, arrival, ...header }: AppShellProps) {
  return (
    <div className="flex min-h-dvh flex-col">
      <SiteHeader {...header} />
      <main id="content" tabIndex={-1} className="flex grow flex-col outline-none">
        {arrival && <AfterSignIn arrival={arrival} offers={header.current !== 'settings'} />}
        {children}
      </main>
      <SiteFooter signedIn={header.signedIn} className="mx-auto w-full max-w-page px-5 py-3 sm:px-8" />
      {prolong && <KeepSession />}
    </div>
  );
}
