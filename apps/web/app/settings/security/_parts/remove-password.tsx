import type { Translator } from '@kit/messages';
import { SubmitButton } from '@kit/ui/submit-button';
import { readFormState } from '~/lib/forms/form-state';
import { formText } from '../../../_components/form-text';
import { ServerForm } from '../../../_components/server-form';

/** Takes the password away, for people who sign in another way. */
export async function RemovePassword({ t }: { t: Translator }) {
  const { error, notice } = await readFormState('remove-password');
  return (
    <div className="pt-6">
      <h3 className="font-medium text-16">{t('security.removePasswordTitle')}</h3>
      <p className="max-w-prose pt-1 pb-4 text-14 text-ink-muted">{t('security.removePasswordText')}</p>
      <ServerForm action="/settings/security/password/remove" text={formText(t)} error={error} notice={notice}>
        <SubmitButton variant="secondary">{t('security.removePassword')}</SubmitButton>
      </ServerForm>
    </div>
  );
}
