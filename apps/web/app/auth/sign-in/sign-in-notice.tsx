import type { Translator } from '@kit/messages';
import { Notice } from '@kit/ui/notice';
import { ForgetQuery } from '../../_components/forget-query';

type SignInNoticeProps = { t: Translator; notice: string | string[] | undefined; passkey: boolean };

/** What brought the person here, where it is worth a word. */
export function SignInNotice({ t, notice, passkey }: SignInNoticeProps) {
  const said = typeof notice === 'string' && Object.hasOwn(notices, notice) ? notices[notice]?.(t) : undefined;
  if (!said || (notice === 'passkey-unknown' && !passkey)) return null;
  return (
    <>
      <ForgetQuery names={['notice']} />
      <Notice tone={notice === 'passkey-unknown' ? 'caution' : 'positive'} role="status" className="mb-6">
        {said}
      </Notice>
    </>
  );
}

const reported = (t: Translator) => t('notMe.done.signIn');
const notices: Record<string, (t: Translator) => string> = {
  'password-changed': (t) => t('signIn.passwordChanged'),
  'passkey-unknown': (t) => t('passkeys.signIn.errors.PASSKEY_NOT_FOUND'),
  'signed-out': reported,
  'passkey-removed': reported,
  'account-removed': reported,
};
