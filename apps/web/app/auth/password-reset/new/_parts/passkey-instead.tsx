import type { Translator } from '@kit/messages';
import { Divider } from '@kit/ui/divider';
import { PasskeyIcon } from '@kit/ui/passkey-icons';
import { SubmitButton } from '@kit/ui/submit-button';
import { readFormState } from '~/lib/forms/form-state';
import { formText } from '../../../../_components/form-text';
import { ServerForm } from '../../../../_components/server-form';

/**
 * The other way out of a forgotten password: none at all, but a passkey. It takes the password away before there is a passkey, so
 * it is offered only where the browser can create one.
 */
export async function PasskeyInstead({ t, token }: { t: Translator; token: string }) {
  if (process.env.KIT_PASSKEY !== 'on') return null;
  const { WherePasskeysWork } = await import('@kit/auth/passkeys/where-passkeys-work');
  const { error, notice } = await readFormState('passkey-instead');
  return (
    <WherePasskeysWork>
      <Divider className="pt-2 pb-6">{t('passwordReset.new.or')}</Divider>
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
    </WherePasskeysWork>
  );
}
