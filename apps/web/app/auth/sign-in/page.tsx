import { translator } from '@kit/messages';
import { linkStyles } from '@kit/ui/button-styles';
import { cn } from '@kit/ui/cn';
import { Divider } from '@kit/ui/divider';
import { Notice } from '@kit/ui/notice';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { appConfig } from '~/config/app.config';
import { returnPath } from '~/lib/return-path';
import { getSession } from '~/lib/session';
import { PageTitle } from '../../_components/page-title';
import { ProviderRefusal } from '../../_components/provider-refusal';
import { ProviderButtons } from '../_parts/provider-buttons';
import { PasskeySignIn } from './passkey-sign-in';
import { PasswordSignIn } from './password-sign-in';

const t = translator('en');

type Props = {
  searchParams: Promise<Partial<Record<'returnTo' | 'notice' | 'error' | 'provider', string | string[]>>>;
};

export const metadata: Metadata = { title: t('signIn.metaTitle') };

export default async function SignInPage({ searchParams }: Props) {
  const { returnTo: wanted, notice, error, provider } = await searchParams;
  const returnTo = returnPath(wanted);
  const returning = returnTo !== '/home';
  if (await getSession()) redirect(returnTo);
  const { methods, productName } = await appConfig();
  const others = methods.passkey || methods.providers.length > 0;
  const signUp = returning ? `/auth/sign-up?returnTo=${encodeURIComponent(returnTo)}` : '/auth/sign-up';
  return (
    <>
      <PageTitle title={t('signIn.title')}>
        {returning ? t('signIn.leadReturn') : t('signIn.lead', { product: productName })}
      </PageTitle>
      {notice === 'password-changed' && (
        <Notice tone="positive" role="status" className="mb-6">
          {t('signIn.passwordChanged')}
        </Notice>
      )}
      {(notice === 'signed-out' || notice === 'passkey-removed' || notice === 'account-removed') && (
        <Notice tone="positive" role="status" className="mb-6">
          {t('notMe.done.signIn')}
        </Notice>
      )}
      <ProviderRefusal t={t} providers={methods.providers} error={error} provider={provider} />
      {methods.password && <PasswordSignIn t={t} returnTo={returnTo} passkey={methods.passkey} />}
      {methods.password && others && <Divider className="pt-3 pb-7">{t('common.or')}</Divider>}
      {methods.passkey && <PasskeySignIn returnTo={returnTo} variant={methods.password ? 'secondary' : 'primary'} />}
      <div className={methods.passkey ? 'pt-3' : undefined}>
        <ProviderButtons t={t} providers={methods.providers} page="sign-in" returnTo={returnTo} />
      </div>
      {!methods.password && !others && <Notice tone="caution">{t('signIn.nothingOn')}</Notice>}
      {methods.password && (
        <p
          className={
            methods.passkey && methods.providers.length === 0 ? 'pt-6 text-14 text-ink-muted' : 'text-14 text-ink-muted'
          }
        >
          {t('signIn.noAccount')}{' '}
          <a href={signUp} className={cn(linkStyles, 'target-44')}>
            {t('signIn.signUp')}
          </a>
        </p>
      )}
    </>
  );
}
