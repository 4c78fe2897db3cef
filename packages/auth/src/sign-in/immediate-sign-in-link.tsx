'use client';

import { type ComponentProps, type MouseEvent, useRef } from 'react';
import { goOn } from './go-on';
import { signInAtOnce } from './sign-in-at-once';

export type ImmediateSignInLinkProps = ComponentProps<'a'> & {
  /** The sign-in page, with the way back in its address. */
  href: string;
  /** Where that page goes in case its visitor has a passkey that nobody knows any more. */
  hrefOfUnknown: string;
  /** A path of this site, where a successful sign-in goes. */
  returnTo: string;
};

/**
 * A link to the sign-in page that first lets the browser show what is at hand, where it can ask at once (`uiMode: 'immediate'`).
 * With nothing at hand, and whenever it does not work, it leads where it says; so does a second click, meanwhile.
 */
export function ImmediateSignInLink({ href, hrefOfUnknown, returnTo, ...props }: ImmediateSignInLinkProps) {
  const busy = useRef(false);

  const onClick = async (event: MouseEvent<HTMLAnchorElement>) => {
    if (busy.current || opensElsewhere(event) || !globalThis.PublicKeyCredential?.getClientCapabilities) return;
    event.preventDefault();
    busy.current = true;
    const { error } = await signInAtOnce();
    const isUnknown = error?.code === 'PASSKEY_NOT_FOUND';
    goOn(error ? (isUnknown ? hrefOfUnknown : href) : returnTo);
  };

  return <a href={href} {...props} onClick={onClick} />;
}

const opensElsewhere = ({ button, metaKey, ctrlKey, shiftKey, altKey }: MouseEvent) =>
  button !== 0 || metaKey || ctrlKey || shiftKey || altKey;
