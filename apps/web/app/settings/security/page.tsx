import { isRecentlyAuthenticated, recentAuthentication } from '@kit/passkey/step-up';
import { standingLinkStyles } from '@kit/ui/link-styles';
import { Section } from '@kit/ui/section';
import { SubmitButton } from '@kit/ui/submit-button';
import { getTranslations } from 'next-intl/server';
import { appConfig } from '~/config/app.config';
import { titled } from '~/i18n/titled';
import { returnPath } from '~/lib/return-path';
import { requireUser } from '~/lib/session';
import { SettingsTitle } from '../_parts/settings-title';
import { ConnectedAccountsPart } from './_parts/connected-accounts-part';
import { MailPart } from './_parts/mail-part';
import { PasskeysPart } from './_parts/passkeys-part';
import { PasswordPart } from './_parts/password-part';

export const generateMetadata = titled('security.metaTitle');

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

/**
 * With `?change=password`, who came to change it confirms first and finds the form open; with `?add=passkey` the dialog that
 * adds one is open; with `?returnTo=…`, who came to add a passkey on the way elsewhere finds the way on.
 */
export default async function SecurityPage({ searchParams }: Props) {
  const t = await getTranslations();
  const { methods, passwordMinLength } = await appConfig();
  const { change, add, returnTo, password: done, remove } = await searchParams;
  const changesPassword = methods.password && change === 'password';
  const { user, session } = await requireUser(changesPassword ? { maxAge: recentAuthentication } : {});
  return (
    <>
      <SettingsTitle title={t('security.title')}>{t('security.description')}</SettingsTitle>
      {returnTo && (
        <p className="-mt-4 pb-4 text-14">
          <a href={returnPath(returnTo)} className={standingLinkStyles}>
            {t('security.goOn')}
          </a>
        </p>
      )}
      <div className="flex flex-col gap-16">
        {methods.passkey && (
          <PasskeysPart
            userId={user.id}
            sessionId={session.id}
            adds={add === 'passkey'}
            offersPassword={methods.password}
          />
        )}
        {methods.password && (
          <PasswordPart
            t={t}
            user={user}
            minLength={passwordMinLength}
            passkey={methods.passkey}
            confirmed={isRecentlyAuthenticated(session)}
            focused={changesPassword}
            done={done}
            removes={remove === 'password'}
          />
        )}
        {methods.providers.length > 0 && (
          <ConnectedAccountsPart t={t} providers={methods.providers} query={await searchParams} />
        )}
        {(methods.magicLink || methods.emailCode) && (
          <MailPart t={t} email={user.email} by={methods.magicLink ? 'link' : 'code'} />
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
