import { messages, type Translator } from '@kit/messages';
import { Notice } from '@kit/ui/notice';

type SignInNoticeProps = { t: Translator; notice: string | string[] | undefined; passkey: boolean };

const done = ['signed-out', 'passkey-removed', 'account-removed'];

/** What brought the person here, where it is worth a word. */
export function SignInNotice({ t, notice, passkey }: SignInNoticeProps) {
  if (notice === 'passkey-unknown') {
    if (!passkey) return null;
    return (
      <Notice tone="caution" role="status" className="mb-6">
        {messages.en.passkeys.signIn.errors.PASSKEY_NOT_FOUND}
      </Notice>
    );
  }
  if (notice !== 'password-changed' && !done.includes(String(notice))) return null;
  return (
    <Notice tone="positive" role="status" className="mb-6">
      {t(notice === 'password-changed' ? 'signIn.passwordChanged' : 'notMe.done.signIn')}
    </Notice>
  );
}
