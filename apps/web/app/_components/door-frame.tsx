import { Mark } from '@kit/ui/mark';
import type { ReactNode } from 'react';
import { appConfig } from '~/config/app.config';
import { SiteFooter } from './site-footer';

type DoorFrameProps = {
  signedIn: boolean;
  children: ReactNode;
};

/** The frame of the sign-in pages: one column beside the edge of a door, with the lock on it. */
export async function DoorFrame({ signedIn, children }: DoorFrameProps) {
  const { productName } = await appConfig();
  return (
    <div className="flex min-h-dvh justify-center px-5 sm:px-8">
      <div className="flex w-full max-w-sign-in flex-col pt-10 sm:pt-[12vh] md:hairline-s md:box-content md:ps-12">
        <header className="flex">
          <a
            href="/"
            className="relative -ms-1 inline-flex min-h-11 items-center gap-2.5 rounded-control px-1 font-semibold md:-ms-16.5 md:gap-8 md:px-0"
          >
            <span className="md:bg-surface md:py-3">
              <Mark className="size-7 text-accent md:size-9" />
            </span>
            <bdi className="wrap-anywhere">{productName}</bdi>
          </a>
        </header>
        <main id="content" tabIndex={-1} className="grow pb-12 outline-none">
          {children}
        </main>
        <SiteFooter signedIn={signedIn} className="pb-3" />
      </div>
    </div>
  );
}
