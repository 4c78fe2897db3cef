import type { Translator } from '@kit/messages';
import type { WaysIn } from '@kit/passkey/ways-in';
import { buttonStyles } from '@kit/ui/button-styles';
import { SubmitButton } from '@kit/ui/submit-button';
import { appConfig } from '~/config/app.config';
import { readFormState } from '~/lib/forms/form-state';
import { formText } from '../../../_components/form-text';
import { ServerForm } from '../../../_components/server-form';
import { otherWays } from './other-ways';
import { RemovePasswordDialog } from './remove-password-dialog';

const ACTION = '/settings/security/password/remove';

export type RemovePasswordProps = {
  t: Translator;
  ways: WaysIn;
  /** Without JavaScript, which opens no dialog: whether the person has pressed the first of the two buttons. */
  asked: boolean;
};

/** Takes the password away, for people who sign in another way; not before a dialog has said what that means. */
export async function RemovePassword({ t, ways, asked }: RemovePasswordProps) {
  const { methods } = await appConfig();
  const { error, notice } = await readFormState('remove-password');
  const mailed = methods.magicLink ? 'link' : 'code';
  const text = {
    open: t('security.removePassword'),
    title: t('security.removePasswordAsk'),
    consequence: t('security.removePasswordConsequence'),
    confirm: t('security.removePassword'),
    cancel: t('security.keepPassword'),
  };
  return (
    <div className="hairline-t hairline-b mt-16 flex flex-col gap-x-10 gap-y-4 py-4 sm:flex-row sm:items-center sm:justify-between">
      <div>
        <h3 className="font-medium text-16">{asked ? text.title : t('security.removePasswordTitle')}</h3>
        <p className="max-w-prose pt-1 text-14 text-ink-muted">
          {asked ? text.consequence : t('security.removePasswordText', { ways: otherWays(t, ways, mailed) })}
        </p>
      </div>
      {asked ? (
        <ServerForm roomless action={ACTION} text={formText(t)} error={error} notice={notice} className="sm:shrink-0">
          <div className="flex flex-wrap gap-2">
            <a href="/settings/security#password" className={buttonStyles()}>
              {text.cancel}
            </a>
            <SubmitButton variant="danger">{text.confirm}</SubmitButton>
          </div>
        </ServerForm>
      ) : (
        <RemovePasswordDialog action={ACTION} text={text} formText={formText(t)} />
      )}
    </div>
  );
}
