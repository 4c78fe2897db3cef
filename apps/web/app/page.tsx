import { buttonStyles } from '@kit/ui/button-styles';
import { getTranslations } from 'next-intl/server';
import { appConfig } from '~/config/app.config';
import { getVisitor } from '~/lib/visitor';
import { AppShell } from './_components/app-shell';
import { Code } from './_components/code';
import { CopyButton } from './_components/copy-button';
import { InstanceFacts } from './_components/instance-facts';
import { SignInLink } from './_components/sign-in-link';

const CLIENT = `import { authClient } from '@kit/better-auth/client';

await authClient.passkey.addPasskey({ name: 'Work laptop' });
const { data: passkeys } = await authClient.passkey.listUserPasskeys();
await authClient.passkey.deletePasskey({ id: passkeyId });
await authClient.signIn.passkey();`;

export default async function LandingPage() {
  const t = await getTranslations();
  const config = await appConfig();
  const visitor = await getVisitor();
  const command = (line: string, does: string) => (
    <div className="hairline-t flex items-center gap-3 py-1">
      <div className="min-w-0 grow">
        <Code className="leading-5">{line}</Code>
        <p className="text-13 text-ink-muted">{does}</p>
      </div>
      <CopyButton value={line} text={{ copy: t('common.copy', { what: line }), copied: t('common.copied') }} />
    </div>
  );
  return (
    <AppShell signedIn={visitor !== null} prolong={visitor?.isDueForRenewal}>
      <div className="mx-auto grid w-full max-w-page grow grid-cols-1 content-center gap-x-14 gap-y-12 px-5 py-10 sm:px-8 lg:grid-cols-[minmax(0,5fr)_minmax(0,8fr)] lg:items-center">
        <div>
          <h1 className="font-semibold text-28 sm:text-40 rtl:sm:leading-[1.3]">{t('landing.title')}</h1>
          <p className="max-w-prose pt-4 text-ink-muted">{t('landing.lead', { product: config.productName })}</p>
          <div className="flex flex-wrap gap-3 pt-8">
            {visitor ? (
              <a href="/home" className={buttonStyles({ variant: 'primary' })}>
                {t('landing.openHome')}
              </a>
            ) : (
              <>
                <a href="/auth/sign-up" className={buttonStyles({ variant: 'primary' })}>
                  {t('landing.createAccount')}
                </a>
                <SignInLink className={buttonStyles()}>{t('landing.signIn')}</SignInLink>
              </>
            )}
          </div>
          {visitor && (
            <p className="pt-3 text-14 text-ink-muted wrap-anywhere">
              {t('landing.signedInAs', { email: visitor.email })}
            </p>
          )}
        </div>
        <div className="grid grid-cols-1 gap-8">
          <section aria-labelledby="commands">
            <h2 id="commands" className="pb-2.5 font-medium text-14">
              {t('landing.commandsTitle')}
            </h2>
            {command('npm run quickstart', t('landing.quickstartDoes', { site: new URL(config.siteUrl).host }))}
            {command('npm test', t('landing.testDoes'))}
          </section>
          <section aria-labelledby="client">
            <h2 id="client" className="pb-2.5 font-medium text-14">
              {t('landing.clientTitle')}
            </h2>
            <div className="hairline-t pt-3">
              <Code>{CLIENT}</Code>
            </div>
          </section>
          {config.local && <InstanceFacts t={t} config={config} />}
        </div>
      </div>
    </AppShell>
  );
}
