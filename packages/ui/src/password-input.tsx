'use client';

import { type ComponentProps, type KeyboardEvent, use, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { FieldContext } from './field-context';
import { EyeIcon } from './form-icons';
import { Input } from './input';

export type PasswordInputProps = Omit<ComponentProps<'input'>, 'type' | 'className'> & {
  text: { show: string; hide: string; capsLock: string };
};

const never = () => () => {};

/** A password that can be shown, and that says when caps lock is on. Hidden again when its form is sent. */
export function PasswordInput({ text, ...props }: PasswordInputProps) {
  const [shown, setShown] = useState(false);
  const field = use(FieldContext);
  const input = useRef<HTMLInputElement>(null);
  const hydrated = useSyncExternalStore(
    never,
    () => true,
    () => false,
  );

  // Password managers save what they find in a field of type password.
  useEffect(() => {
    const form = input.current?.form;
    const hide = () => setShown(false);
    form?.addEventListener('submit', hide);
    return () => form?.removeEventListener('submit', hide);
  }, []);

  const sayCapsLock = (event: KeyboardEvent) =>
    field?.setNote(event.getModifierState('CapsLock') ? text.capsLock : null);

  return (
    <div data-slot="password-input" className="relative">
      <Input
        ref={input}
        type={shown ? 'text' : 'password'}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        dir="ltr"
        // The button stands at the end of the page's direction, which need not be the one of the field.
        className="pe-12 rtl:ps-12 rtl:pe-3.5"
        onKeyDown={sayCapsLock}
        onKeyUp={sayCapsLock}
        onBlur={() => field?.setNote(null)}
        {...props}
      />
      <button
        type="button"
        hidden={!hydrated}
        aria-label={shown ? text.hide : text.show}
        aria-controls={field?.id}
        onClick={() => setShown(!shown)}
        className="absolute inset-y-0 end-0 flex w-11 items-center justify-center rounded-control text-ink-muted hover:text-ink focus-visible:-outline-offset-4"
      >
        <EyeIcon struck={shown} />
      </button>
    </div>
  );
}
