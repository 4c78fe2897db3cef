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
    <div data-slot="password-input" className="password-input">
      <Input
        ref={input}
        type={shown ? 'text' : 'password'}
        autoCapitalize="none"
        autoCorrect="off"
        spellCheck={false}
        dir="ltr"
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
      >
        <EyeIcon struck={shown} />
      </button>
    </div>
  );
}
