import type { Translator } from '@kit/messages';
import type { SessionDemand, StepUpMethod } from '@kit/passkey/step-up';
import { standingLinkStyles } from '@kit/ui/button-styles';
import { Field } from '@kit/ui/field';
import { Input } from '@kit/ui/input';
import { SubmitButton } from '@kit/ui/submit-button';
import { confirmAddress } from '~/lib/confirm-address';
import { readFormState } from '~/lib/forms/form-state';
import { formText } from '../../../_components/form-text';
import { ResendButton } from '../../../_components/resend-button';
import { ServerForm } from '../../../_components/server-form';
import { DemandFields } from './demand-fields';

export type EnterCodeProps = {
  t: Translator;
  returnTo: string;
  demand: SessionDemand;
  ways: StepUpMethod[];
  /** Local mode: the mail is in the outbox. */
  local: boolean;
};

/** The field for the code that was mailed, another one after a pause, and the way back to the other ways. */
export async function EnterCode({ t, returnTo, demand, ways, local }: EnterCodeProps) {
  const entered = await readFormState('confirm-code');
  const sent = await readFormState('confirm-send-code');
  return (
    <>
      <ServerForm action="/auth/confirm/code/submit" text={formText(t)} error={entered.error}>
        <DemandFields returnTo={returnTo} demand={demand} />
        <Field name="code" label={t('confirm.code')} error={entered.errors.code}>
          <Input
            required
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
        <SubmitButton block>{t('confirm.useCode')}</SubmitButton>
      </ServerForm>
      <ServerForm action="/auth/confirm/send-code/submit" text={formText(t)} error={sent.error} notice={sent.notice}>
        <DemandFields returnTo={returnTo} demand={demand} />
        <input type="hidden" name="again" value="true" />
        <ResendButton text={{ ready: t('confirm.resend'), waiting: t('confirm.resendIn', { seconds: '{seconds}' }) }} />
      </ServerForm>
      <p className="-mt-1 flex flex-wrap gap-x-6 text-14">
        {ways.length > 1 && (
          <a href={confirmAddress(returnTo, demand)} className={standingLinkStyles}>
            {t('confirm.otherWay')}
          </a>
        )}
        {local && (
          <a href="/dev/outbox" className={standingLinkStyles}>
            {t('confirm.openOutbox')}
          </a>
        )}
      </p>
    </>
  );
}
