import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { appConfig } from '~/config/app.config';
import { getSession, isDueForRenewal } from '~/lib/session';
import { AppShell } from '../_components/app-shell';
import { SettingsNav } from './_parts/settings-nav';

export default async function SettingsLayout({ children }: { children: ReactNode }) {
  const t = await getTranslations();
  const current = await getSession();
  return (
    <AppShell
      signedIn
      current="settings"
      prolong={current !== null && isDueForRenewal(current.session)}
      arrival={current}
    >
      <div className="mx-auto grid w-full max-w-page grow content-start gap-x-16 px-5 pb-20 sm:px-8 md:grid-cols-[11rem_minmax(0,1fr)]">
        <SettingsNav
          label={t('settings.navigation')}
          pages={[
            { href: '/settings', label: t('settings.profile') },
            { href: '/settings/security', label: t('settings.security') },
          ]}
        />
        <div className="min-w-0 max-w-settings">
          <WithStepUp>{children}</WithStepUp>
        </div>
      </div>
    </AppShell>
  );
}

/** Only passkey actions ask for a step-up so far: with the constant off the bundler drops the import. */
async function WithStepUp({ children }: { children: ReactNode }) {
  if (process.env.KIT_PASSKEY !== 'on') return children;
  const { local } = await appConfig();
  const { passkeys } = await getMessages();
  const { StepUpProvider } = await import('@kit/auth/step-up/step-up-provider');
  return (
    <StepUpProvider messages={passkeys} locale={await getLocale()} outbox={local ? '/dev/outbox' : undefined}>
      {children}
    </StepUpProvider>
  );
}
