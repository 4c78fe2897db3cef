import type { Translator } from '@kit/messages';
import { Notice } from '@kit/ui/notice';
import { Section } from '@kit/ui/section';
import { readWaysIn } from '~/lib/ways-in';
import { ForgetQuery } from '../../../_components/forget-query';
import { ChangePassword } from './change-password';
import { ConfirmFirst } from './confirm-first';
import { RemovePassword } from './remove-password';
import { SetPassword } from './set-password';

export type PasswordPartProps = {
  t: Translator;
  user: { id: string; email: string };
  minLength: number;
  passkey: boolean;
  /** Whether the session signed in or was confirmed lately, without which the endpoints refuse. */
  confirmed: boolean;
  /** Whether the person came to change it. */
  focused: boolean;
  /** What was done a moment ago: a password was set, or removed. */
  done: unknown;
  /** Whether the person wants to remove it, and is asked on the page: see `RemovePassword`. */
  removes: boolean;
};

/**
 * The password: changing it and, for who signs in another way too, doing without it; or choosing one where there is none. Who must
 * confirm first is told so before typing.
 */
export async function PasswordPart({
  t,
  user,
  minLength,
  passkey,
  confirmed,
  focused,
  done,
  removes,
}: PasswordPartProps) {
  const ways = await readWaysIn(user.id);
  const hasPassword = ways.password > 0;
  const said = { set: t('forms.passwordSet'), removed: t('forms.passwordRemoved') };
  const notice = done === 'set' || done === 'removed' ? said[done] : undefined;
  const described = passkey ? t('security.passwordBesidePasskeys') : t('security.passwordDescription');
  const section = {
    id: 'password',
    title: t('security.passwordTitle'),
    description: hasPassword ? described : t('security.noPasswordDescription'),
  };
  if (!confirmed) {
    return (
      <Section {...section}>
        <ConfirmFirst
          text={t(hasPassword ? 'security.passwordConfirmFirst' : 'security.setPasswordConfirmFirst')}
          label={t('security.passwordConfirm')}
          variant={passkey ? 'secondary' : 'primary'}
        />
      </Section>
    );
  }
  const form = { t, email: user.email, minLength, autoFocus: focused };
  return (
    <Section {...section}>
      {notice && <ForgetQuery names={['password']} />}
      {notice && (
        <Notice tone="positive" role="status" className="mb-6">
          {notice}
        </Notice>
      )}
      {hasPassword ? (
        <ChangePassword {...form} variant={passkey ? 'secondary' : 'primary'} />
      ) : (
        <SetPassword {...form} />
      )}
      {hasPassword && ways.total > 1 && <RemovePassword t={t} ways={ways} asked={removes} />}
    </Section>
  );
}
