'use client';

import { addPasskey, capabilities, type Passkey, type PasskeyErrorCode } from '@kit/passkey/client/ceremonies';
import { Button } from '@kit/ui/button';
import { CheckCircleIcon } from '@kit/ui/form-icons';
import { PasskeyIcon } from '@kit/ui/passkey-icons';
import { type ReactNode, type Ref, useId, useRef } from 'react';
import type { Outcome } from '../ceremony/ceremony-state';
import { onMade } from '../ceremony/on-made';
import { PromptMessage } from '../ceremony/prompt-message';
import { sentenceFor } from '../ceremony/sentence-for';
import { toOutcome } from '../ceremony/to-outcome';
import { useCeremony } from '../ceremony/use-ceremony';
import { usePasskeySupport } from '../hooks/use-passkey-support';
import { LatchDrawing } from '../passkeys/latch-drawing';

/** The sentences of `PasskeyOffer`. */
export type PasskeyOfferText = {
  title: string;
  body: string;
  create: string;
  /** What to look for while the browser's prompt is open. */
  waiting: string;
  abort: string;
  cancelled: string;
  done: string;
  needsScript: string;
  errors: Record<Exclude<PasskeyErrorCode, 'CANCELLED' | 'ABORTED'>, string>;
};

export type PasskeyOfferProps = {
  text: PasskeyOfferText;
  /** Where a passkey can be added after somebody has confirmed who they are: the offer itself was open for too long. */
  otherwise: string;
  /** How to answer without creating one. */
  children: ReactNode;
};

/** Offers a passkey at the top of a page, after a sign-in. Nothing waits for an answer; a browser that cannot shows none. */
export function PasskeyOffer({ text, otherwise, children }: PasskeyOfferProps) {
  const { status, error, run, cancel } = useCeremony(createHere);
  const done = status === 'success';
  const unsupported = usePasskeySupport() === false;
  const button = useRef<HTMLButtonElement>(null);
  const card = useRef<HTMLElement>(null);
  const heading = useRef<HTMLHeadingElement>(null);
  const title = useId();
  if (unsupported) return null;

  const create = async () => {
    const outcome = await run(undefined);
    // The buttons are about to go: who is at one of them will be at the words that take their place.
    if (outcome.status === 'success' && card.current?.contains(document.activeElement)) heading.current?.focus();
    if (outcome.status === 'error' && outcome.error.code === 'STEP_UP_REQUIRED') location.assign(otherwise);
  };

  return (
    <section
      ref={card}
      data-slot="passkey-offer"
      aria-labelledby={title}
      className="flex gap-6 rounded-surface border border-line bg-surface-raised p-5 sm:items-center sm:p-6"
    >
      <LatchDrawing closed={done} className="w-18 shrink-0 max-sm:hidden" />
      <div className="min-w-0 grow">
        <OfferTitle id={title} heading={heading} text={text} done={done} />
        {!done && (
          <>
            <p className="max-w-prose pt-1 text-14 text-ink-muted">{text.body}</p>
            <div className="flex flex-wrap items-start gap-x-1 gap-y-2 pt-4">
              <Button
                ref={button}
                variant="primary"
                icon={<PasskeyIcon />}
                pending={status === 'pending'}
                className="noscript:hidden"
                onClick={create}
              >
                {text.create}
              </Button>
              {children}
            </div>
          </>
        )}
        <PromptMessage
          status={status}
          error={error && error.code !== 'STEP_UP_REQUIRED' ? sentenceFor(error.code, text.errors) : null}
          text={text}
          opener={button}
          onAbort={cancel}
        />
        <noscript>
          <p className="pt-2 text-14 text-ink-muted">{text.needsScript}</p>
        </noscript>
      </div>
    </section>
  );
}

type OfferTitleProps = { id: string; heading: Ref<HTMLHeadingElement>; text: PasskeyOfferText; done: boolean };

/** What is offered; what came of it takes its place, and is read out. */
function OfferTitle({ id, heading, text, done }: OfferTitleProps) {
  return (
    <div role="status" className="flex gap-2">
      {done && <CheckCircleIcon className="mt-0.5 text-positive sm:hidden" />}
      <h2 ref={heading} id={id} tabIndex={-1} className="rounded-mark font-semibold text-16">
        {done ? text.done : text.title}
      </h2>
    </div>
  );
}

/** A promotion is for the device at hand, where that has a lock of its own. */
async function createHere(_: unknown, signal: AbortSignal): Promise<Outcome<Passkey, PasskeyErrorCode>> {
  const { platformAuthenticator } = await capabilities();
  const here = platformAuthenticator && ({ authenticatorAttachment: 'platform' } as const);
  const outcome = toOutcome(await addPasskey({ signal, ...here }));
  if (outcome.status === 'success') onMade(outcome.data);
  return outcome;
}
