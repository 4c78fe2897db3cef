import type { Translator } from '@kit/messages';
import type { SessionDemand } from '@kit/passkey/step-up';
import { MailIcon } from '@kit/ui/icons';
import { SubmitButton } from '@kit/ui/submit-button';
import { readFormState } from '~/lib/forms/form-state';
import { formText } from '../../../_components/form-text';
import { ServerForm } from '../../../_components/server-form';
import { DemandFields } from './demand-fields';
import { primaryWithoutScript } from './primary-without-script';

export type SendCodeProps = {
  t: Translator;
  returnTo: string;
  demand: SessionDemand;
  /** Whether it is the only way. */
  first: boolean;
  /** Whether it is the best one without JavaScript. */
  firstWithoutScript: boolean;
};

/** Has a code mailed, on a press only, and leads to the field for it. */
export async function SendCode({ t, first, firstWithoutScript, returnTo, demand }: SendCodeProps) {
  const { error } = await readFormState('confirm-send-code');
  return (
    <ServerForm action="/auth/confirm/send-code/submit" text={formText(t)} error={error}>
      <DemandFields returnTo={returnTo} demand={demand} />
      <SubmitButton
        block
        variant={first ? 'primary' : 'secondary'}
        className={firstWithoutScript ? primaryWithoutScript : undefined}
        icon={<MailIcon />}
      >
        {t('confirm.sendCode')}
      </SubmitButton>
    </ServerForm>
  );
}
