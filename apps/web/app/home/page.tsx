import { cn } from '@kit/ui/cn';
import { ChevronEndIcon, MailIcon, UserIcon } from '@kit/ui/icons';
import { standingLinkStyles } from '@kit/ui/link-styles';
import { PasskeyIcon } from '@kit/ui/passkey-icons';
import { Section } from '@kit/ui/section';
import { getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { appConfig } from '~/config/app.config';
import { titled } from '~/i18n/titled';
import { type Arrival, readFirstMinutes } from '~/lib/first-minutes';
import { isDueForRenewal, requireUser } from '~/lib/session';
import { AppShell } from '../_components/app-shell';
import { Code } from '../_components/code';
import { SessionFacts } from './session-facts';

export const generateMetadata = titled('home.metaTitle');

/** Whether the page begins with the offer of a passkey. */
const isOffered = async (arrival: Arrival) => Boolean((await readFirstMinutes(arrival))?.offer);

const GUARD = `const { user, session } = await requireUser();
// user.name, user.email, session.authMethod, …

await requireUser({ method: 'passkey', maxAge: 600 });
// a passkey used within the last ten minutes`;

export default async function HomePage() {
  const t = await getTranslations();
  const current = await requireUser();
  const { user, session } = current;
  const { methods, local } = await appConfig();
  const suggestsPasskey = methods.passkey && session.authMethod !== 'passkey' && !(await isOffered(current));
  const step = (href: string, icon: ReactNode, title: string, text: string) => (
    <li className="hairline-t">
      <a
        href={href}
        className="group flex min-h-16 items-center gap-4 rounded-control py-3 transition-colors duration-120"
      >
        <span className="text-accent">{icon}</span>
        <span className="min-w-0 grow">
          <span className="block font-medium underline decoration-transparent underline-offset-4 transition-colors duration-120 group-hover:decoration-line">
            {title}
          </span>
          <span className="block text-14 text-ink-muted">{text}</span>
        </span>
        <ChevronEndIcon className="text-ink-muted" />
      </a>
    </li>
  );
  return (
    <AppShell signedIn current="home" prolong={isDueForRenewal(session)} arrival={current}>
      <div className="mx-auto w-full max-w-page px-5 py-12 sm:px-8 sm:py-16">
        <h1 className="font-semibold text-28 wrap-anywhere">{t('home.title', { name: user.name })}</h1>
        <p className="pt-1.5 text-ink-muted wrap-anywhere">{t('home.lead', { email: user.email })}</p>
        <div className="grid grid-cols-1 gap-x-20 gap-y-14 pt-12 lg:grid-cols-2">
          <Section title={t('home.nextTitle')}>
            <ul className="hairline-b">
              {suggestsPasskey &&
                step('/settings/security', <PasskeyIcon />, t('home.passkeyTitle'), t('home.passkeyText'))}
              {step('/settings', <UserIcon />, t('home.settingsTitle'), t('home.settingsText'))}
              {local && step('/dev/outbox', <MailIcon />, t('home.outboxTitle'), t('home.outboxText'))}
            </ul>
          </Section>
          <div className="grid grid-cols-1 content-start gap-14">
            <Section title={t('home.sessionTitle')} description={t('home.sessionText')}>
              <SessionFacts t={t} session={session} />
              <a href="/api/session" className={cn(standingLinkStyles, 'pt-1 text-14')}>
                {t('home.sessionJson')}
              </a>
            </Section>
            <Section title={t('home.codeTitle')} description={t('home.codeText')}>
              <div className="hairline-t pt-3">
                <Code>{GUARD}</Code>
              </div>
            </Section>
          </div>
        </div>
      </div>
    </AppShell>
  );
}
