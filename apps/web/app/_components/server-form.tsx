'use client';

import { FormErrors } from '@kit/ui/form-errors';
import { FormMessage } from '@kit/ui/form-message';
import { type FormEvent, type ReactNode, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { flushSync } from 'react-dom';

type Answer = { redirect?: string; notice?: string; error?: string; errors?: Record<string, string> };

export type ServerFormProps = {
  /** The route that takes the form, with or without this component's help. */
  action: string;
  text: { pending: string; network: string };
  /** What the page was rendered with after an attempt without JavaScript. */
  error?: string | undefined;
  notice?: string | undefined;
  /** Sends itself once on load; without JavaScript its button is there. */
  submitOnLoad?: boolean;
  /** Lets a button outside the form submit it (`form={id}`), to an address of its own (`formAction`). */
  id?: string;
  /** The `id` of a form that begins afresh once this one was taken: emptied, without its errors, with the focus. */
  restarts?: string;
  /** The next page takes the place of this one in the history, because a token stands in its address. */
  leavesNoTrace?: boolean;
  /** Keeps no room for its message, where nothing stands below that could jump. */
  roomless?: boolean;
  className?: string;
  children: ReactNode;
};

const never = () => () => {};

/**
 * A plain form that posts to `action`. Once hydrated it sends the same body by fetch, shows errors beside their fields
 * and goes where the answer says; nothing that was typed is lost, but passwords once they were taken. A form that was taken where
 * the page stays says so by the event `formtaken`, which bubbles.
 */
export function ServerForm(props: ServerFormProps) {
  const { action, text, error, notice, submitOnLoad, leavesNoTrace, id, restarts, roomless, className, children } =
    props;
  const form = useRef<HTMLFormElement>(null);
  const [pending, setPending] = useState<false | 'here' | 'outside'>(false);
  const [answer, setAnswer] = useState<Answer | null>(null);
  const hydrated = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

  useEffect(() => {
    if (submitOnLoad) form.current?.requestSubmit();
    // Back from the next page the form is as it was left: ready.
    const ready = (event: PageTransitionEvent) => {
      if (!event.persisted) return;
      setPending(false);
      for (const button of document.querySelectorAll('[data-pressed]')) button.removeAttribute('data-pressed');
    };
    // Once another form of the page is sent, the words below this one are old.
    const others = ({ target }: Event) => target !== form.current && setAnswer({});
    addEventListener('pageshow', ready);
    document.addEventListener('submit', others);
    return () => {
      document.removeEventListener('submit', others);
      removeEventListener('pageshow', ready);
    };
  }, [submitOnLoad]);

  const onSubmit = async (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault();
    const sent = event.currentTarget;
    if (sent.dataset.pending !== undefined) return;
    const submitter = (event.nativeEvent as SubmitEvent).submitter;
    const pressed = submitter && !sent.contains(submitter) ? 'outside' : 'here';
    sent.dataset.pending = pressed;
    setPending(pressed);
    // Of several buttons only the one that was pressed waits.
    const button = submitter ?? sent.querySelector('[type=submit]');
    button?.setAttribute('data-pressed', '');
    const next = await post(sent, submitter).catch((): Answer => ({ error: text.network }));
    if (next.redirect) return leavesNoTrace ? location.replace(next.redirect) : location.assign(next.redirect);
    button?.removeAttribute('data-pressed');
    flushSync(() => {
      setAnswer(next);
      setPending(false);
    });
    if (next.notice) sent.dispatchEvent(new Event('formtaken', { bubbles: true }));
    // A password that was taken is not left lying about.
    if (next.notice) for (const input of sent.querySelectorAll<HTMLInputElement>('[type=password]')) input.value = '';
    if (next.notice && restarts) restart(restarts);
    const wrong = [...sent.elements].find((element) => (element as HTMLInputElement).name in (next.errors ?? {}));
    (wrong as HTMLElement | undefined)?.focus();
  };

  return (
    <form
      ref={form}
      id={id}
      method="post"
      action={action}
      noValidate={hydrated}
      aria-busy={pending !== false}
      data-slot="server-form"
      data-pending={pending || undefined}
      className={className}
      onSubmit={onSubmit}
      onReset={() => setAnswer({})}
    >
      {/* Gone meanwhile, so that the same error is read out again. */}
      <FormErrors value={pending ? {} : answer && (answer.errors ?? {})}>{children}</FormErrors>
      <FormMessage
        roomless={roomless}
        notice={!pending && (answer ? answer.notice : notice)}
        pending={pending && text.pending}
      >
        {!pending && (answer ? answer.error : error)}
      </FormMessage>
    </form>
  );
}

function restart(id: string): void {
  const form = document.getElementById(id);
  if (!(form instanceof HTMLFormElement)) return;
  form.reset();
  form.querySelector<HTMLInputElement>('input:not([type=hidden])')?.focus();
}

async function post(form: HTMLFormElement, submitter: HTMLElement | null): Promise<Answer> {
  const response = await fetch(submitter?.getAttribute('formaction') ?? form.action, {
    method: 'POST',
    headers: { accept: 'application/json' },
    body: new URLSearchParams(new FormData(form, submitter) as unknown as Record<string, string>),
    signal: AbortSignal.timeout(20_000),
  });
  const answer: unknown = await response.json();
  if (!isAnswer(answer)) throw new Error('The answer is none of this server.');
  return answer;
}

/** Gateways on the way answer in JSON, too, of their own. */
function isAnswer(answer: unknown): answer is Answer {
  const { redirect, notice, errors } = (answer ?? {}) as Answer;
  return typeof (redirect ?? notice) === 'string' || (errors instanceof Object && !Array.isArray(errors));
}
