import type { Translator } from '@kit/messages';
import { Divider } from '@kit/ui/divider';
import { PasskeyIcon } from '@kit/ui/passkey-icons';
import { SubmitButton } from '@kit/ui/submit-button';
import { readFormState } from '~/lib/forms/form-state';
import { formText } from '../../../../_components/form-text';
import { ServerForm } from '../../../../_components/server-form';

/** The other way out of a forgotten password: none at all, but a passkey. */
export async function PasskeyInstead({ t, token }: { t: Translator; token: string }) {
  const { error, notice } = await readFormState('passkey-instead');
  return (
    <>
      <Divider className="pt-3 pb-7">{t('passwordReset.new.or')}</Divider>
      <ServerForm
        action="/auth/password-reset/new/passkey/submit"
        text={formText(t)}
        error={error}
        notice={notice}
        leavesNoTrace
      >
        <input type="hidden" name="token" value={token} />
        <SubmitButton block variant="secondary" icon={<PasskeyIcon />}>
          {t('passwordReset.new.passkey')}
        </SubmitButton>
        <p className="pt-3 text-13 text-ink-muted">{t('passwordReset.new.passkeyHint')}</p>
      </ServerForm>
    </>
  );
}
