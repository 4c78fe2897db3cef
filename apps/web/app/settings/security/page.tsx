import { translator } from '@kit/messages';
import { isRecentlyAuthenticated } from '@kit/passkey/step-up';
import { Section } from '@kit/ui/section';
import { SubmitButton } from '@kit/ui/submit-button';
import type { Metadata } from 'next';
import { appConfig } from '~/config/app.config';
import { requireUser } from '~/lib/session';
import { SettingsTitle } from '../_parts/settings-title';
import { PasskeysPart } from './_parts/passkeys-part';
import { PasswordPart } from './_parts/password-part';

const t = translator('en');

export const metadata: Metadata = { title: t('security.metaTitle') };

export default async function SecurityPage() {
  const { user, session } = await requireUser();
  const { methods, passwordMinLength } = await appConfig();
  return (
    <>
      <SettingsTitle title={t('security.title')}>{t('security.description')}</SettingsTitle>
      <div className="flex flex-col gap-8">
        {methods.passkey && <PasskeysPart userId={user.id} password={methods.password} />}
        {methods.password && (
          <PasswordPart
            t={t}
            email={user.email}
            minLength={passwordMinLength}
            passkey={methods.passkey}
            confirmed={isRecentlyAuthenticated(session)}
          />
        )}
        <Section title={t('security.signOutTitle')} description={t('security.signOutDescription')}>
          <form method="post" action="/auth/sign-out">
            <SubmitButton variant="secondary">{t('security.signOut')}</SubmitButton>
          </form>
        </Section>
      </div>
    </>
  );
}
