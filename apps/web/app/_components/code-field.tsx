import { Field } from '@kit/ui/field';
import { Input } from '@kit/ui/input';
import type { ReactNode } from 'react';

export type CodeFieldProps = { label: ReactNode; hint?: ReactNode; error?: string | undefined };

/** The six digits of a mail. */
export function CodeField({ label, hint, error }: CodeFieldProps) {
  return (
    <Field name="code" label={label} hint={hint} error={error}>
      <Input
        required
        dir="ltr"
        autoFocus
        inputMode="numeric"
        autoComplete="one-time-code"
        autoCorrect="off"
        spellCheck={false}
        enterKeyHint="go"
        maxLength={16}
        className="text-20 tabular-nums tracking-[0.2em]"
      />
    </Field>
  );
}
