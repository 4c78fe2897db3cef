import type { Translator } from '@kit/messages';
import { SubmitButton } from '@kit/ui/submit-button';
import type { ReactNode } from 'react';
import type { FormState } from '~/lib/forms/form-state';
import { formText } from '../../_components/form-text';
import { ServerForm } from '../../_components/server-form';

export type OpenLinkProps = {
  t: Translator;
  action: string;
  token: string;
  /** What the button says. */
  submit: ReactNode;
  state: FormState;
  /** Goes on by itself: this browser asked for the link. Others confirm by pressing the button. */
  byItself?: boolean;
};

/** The button that uses a link. Only it does: looking at the page uses nothing up. */
export function OpenLink({ t, action, token, submit, state, byItself = false }: OpenLinkProps) {
  return (
    <ServerForm
      action={action}
      text={formText(t)}
      error={state.error}
      notice={state.notice}
      submitOnLoad={byItself && !state.error}
      leavesNoTrace
    >
      <input type="hidden" name="token" value={token} />
      {!byItself && <input type="hidden" name="confirmed" value="true" />}
      <SubmitButton block>{submit}</SubmitButton>
    </ServerForm>
  );
}
