import type { Translator } from '@kit/messages';
import { Field } from '@kit/ui/field';
import { Input } from '@kit/ui/input';
import type { ReactNode } from 'react';
import type { FormState } from '~/lib/forms/form-state';

export type EmailFieldProps = {
  t: Translator;
  state: Pick<FormState, 'values' | 'errors'>;
  autoFocus?: boolean;
  /** Lets the browser offer passkeys in it. */
  passkey?: boolean;
  enterKeyHint?: 'next' | 'send';
  hint?: ReactNode;
};

/** The address that an account goes by. */
export function EmailField({ t, state, autoFocus, passkey = false, enterKeyHint = 'next', hint }: EmailFieldProps) {
  return (
    <Field name="email" label={t('common.email')} hint={hint} error={state.errors.email}>
      <Input
        type="email"
        dir="ltr"
        required
        autoFocus={autoFocus}
        maxLength={254}
        autoComplete={passkey ? 'username webauthn' : 'username'}
        autoCapitalize="none"
        spellCheck={false}
        enterKeyHint={enterKeyHint}
        defaultValue={state.values.email}
      />
    </Field>
  );
}
