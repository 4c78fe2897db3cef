import type { Translator } from '@kit/messages';
import type { SessionDemand } from '@kit/passkey/step-up';
import { SubmitButton } from '@kit/ui/submit-button';
import { readFormState } from '~/lib/forms/form-state';
import { CodeField } from '../../../_components/code-field';
import { formText } from '../../../_components/form-text';
import { ResendButton } from '../../../_components/resend-button';
import { ServerForm } from '../../../_components/server-form';
import { DemandFields } from './demand-fields';

export type EnterCodeProps = { t: Translator; returnTo: string; demand: SessionDemand };

/** The field for the code that was mailed, and another one after a pause. */
export async function EnterCode({ t, returnTo, demand }: EnterCodeProps) {
  const entered = await readFormState('confirm-code');
  const sent = await readFormState('confirm-send-code');
  return (
    <>
      <ServerForm id="confirm-code" action="/auth/confirm/code/submit" text={formText(t)} error={entered.error}>
        <DemandFields returnTo={returnTo} demand={demand} />
        <CodeField label={t('confirm.code')} error={entered.errors.code} />
        <SubmitButton block>{t('confirm.useCode')}</SubmitButton>
      </ServerForm>
      <ServerForm
        action="/auth/confirm/send-code/submit"
        restarts="confirm-code"
        text={formText(t)}
        error={sent.error}
        notice={sent.notice}
      >
        <DemandFields returnTo={returnTo} demand={demand} />
        <input type="hidden" name="again" value="true" />
        <ResendButton text={{ ready: t('confirm.resend'), waiting: t('confirm.resendIn', { seconds: '{seconds}' }) }} />
      </ServerForm>
    </>
  );
}
