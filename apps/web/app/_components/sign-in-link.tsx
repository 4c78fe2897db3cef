import type { ReactNode } from 'react';
import { appConfig } from '~/config/app.config';
import { returnPath } from '~/lib/return-path';
import { withReturn } from '~/lib/with-return';

export type SignInLinkProps = {
  /** Where a sign-in leads; home unless it is said. */
  returnTo?: string;
  className?: string;
  children: ReactNode;
};

/** A link to the sign-in page. Where passkeys are shown and the browser can ask at once, a click tries that first. */
export async function SignInLink({ returnTo, className, children }: SignInLinkProps) {
  const path = returnPath(returnTo);
  const href = withReturn('/auth/sign-in', path);
  const { methods } = await appConfig();
  if (process.env.KIT_PASSKEY !== 'on' || !methods.passkey) {
    return (
      <a href={href} className={className}>
        {children}
      </a>
    );
  }
  const { ImmediateSignInLink } = await import('@kit/auth/sign-in/immediate-sign-in-link');
  const hrefOfUnknown = `${href}${href.includes('?') ? '&' : '?'}notice=passkey-unknown`;
  return (
    <ImmediateSignInLink href={href} hrefOfUnknown={hrefOfUnknown} returnTo={path} className={className}>
      {children}
    </ImmediateSignInLink>
  );
}
