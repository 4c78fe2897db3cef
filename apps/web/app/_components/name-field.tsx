import type { Translator } from '@kit/messages';
import { Field } from '@kit/ui/field';
import { Input } from '@kit/ui/input';
import type { FormState } from '~/lib/forms/form-state';

export type NameFieldProps = { t: Translator; state: Pick<FormState, 'values' | 'errors'>; autoFocus?: boolean };

/** What a new account shall be called. */
export function NameField({ t, state, autoFocus }: NameFieldProps) {
  return (
    <Field name="name" label={t('signUp.name')} error={state.errors.name}>
      <Input
        required
        dir="auto"
        autoFocus={autoFocus}
        maxLength={100}
        autoComplete="name"
        autoCapitalize="words"
        enterKeyHint="next"
        defaultValue={state.values.name}
      />
    </Field>
  );
}
