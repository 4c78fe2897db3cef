import { cn } from '@kit/ui/cn';
import { Divider } from '@kit/ui/divider';
import { linkStyles, standingLinkStyles } from '@kit/ui/link-styles';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { appConfig } from '~/config/app.config';
import { titled } from '~/i18n/titled';
import { returnPath } from '~/lib/return-path';
import { getSession } from '~/lib/session';
import { usedWaysHere } from '~/lib/used-ways';
import { withReturn } from '~/lib/with-return';
import { PageTitle } from '../../_components/page-title';
import { ProviderRefusal } from '../../_components/provider-refusal';
import { ProviderButtons } from '../_parts/provider-buttons';
import { LinkBesidePassword } from './link-beside-password';
import { LinkSignIn } from './link-sign-in';
import { PasskeyAutofill } from './passkey-autofill';
import { PasskeySignIn } from './passkey-sign-in';
import { PasswordSignIn } from './password-sign-in';
import { SignInNotice } from './sign-in-notice';

const FORM = 'sign-in';

type Props = {
  searchParams: Promise<Partial<Record<'returnTo' | 'notice' | 'error' | 'provider', string | string[]>>>;
};

export const generateMetadata = titled('signIn.metaTitle');

export default async function SignInPage({ searchParams }: Props) {
  const t = await getTranslations();
  const { returnTo: wanted, notice, error, provider } = await searchParams;
  const returnTo = returnPath(wanted);
  if (await getSession()) redirect(returnTo);
  const { methods, productName } = await appConfig();
  const { password, magicLink, passkey, emailCode, providers } = methods;
  const hasForm = password || magicLink;
  const linkBesidePassword = password && magicLink;
  const ways = await usedWaysHere();
  const passkeyFirst = passkey && (!hasForm || ways.includes('passkey'));
  const hasMore = (passkey && !passkeyFirst) || linkBesidePassword || providers.length > 0;
  const lastUsed = [password, magicLink, passkey, ...providers].filter(Boolean).length > 1 ? ways[0] : undefined;
  const passkeyButton = (variant: 'primary' | 'secondary') =>
    passkey && <PasskeySignIn t={t} returnTo={returnTo} variant={variant} lastUsed={lastUsed === 'passkey'} />;
  const form = { t, returnTo, passkey, lastUsed, variant: passkeyFirst ? 'secondary' : 'primary' } as const;
  // The last form keeps room for its message.
  const hasRoom = providers.length > 0 || (hasForm && !hasMore);
  return (
    <>
      {passkey && hasForm && <PasskeyAutofill returnTo={returnTo} />}
      <PageTitle title={t('signIn.title')}>
        {returnTo !== '/home' ? t('signIn.leadReturn') : t('signIn.lead', { product: productName })}
      </PageTitle>
      <SignInNotice t={t} notice={notice} passkey={passkey} />
      <ProviderRefusal t={t} providers={providers} error={error} provider={provider} />
      {passkeyFirst && passkeyButton('primary')}
      {passkeyFirst && hasForm && <Divider className="py-6">{t('common.or')}</Divider>}
      {password && <PasswordSignIn id={FORM} {...form} />}
      {magicLink && !password && <LinkSignIn {...form} />}
      {hasMore && hasForm && !passkeyFirst && <Divider className="pt-2 pb-6">{t('common.or')}</Divider>}
      {hasMore && (
        <div className={cn('grid gap-3', passkeyFirst && 'pt-3')}>
          {!passkeyFirst && passkeyButton('secondary')}
          {linkBesidePassword && <LinkBesidePassword t={t} form={FORM} lastUsed={lastUsed === 'magic-link'} />}
          <ProviderButtons t={t} providers={providers} page="sign-in" returnTo={returnTo} lastUsed={lastUsed} />
        </div>
      )}
      {emailCode && (
        <p className={cn('text-14', !hasRoom && 'pt-3')}>
          <a href={withReturn('/auth/recover', returnTo)} className={standingLinkStyles}>
            {t('signIn.lostPasskey')}
          </a>
        </p>
      )}
      <p className={cn('text-14 text-ink-muted', emailCode ? 'pt-2' : !hasRoom && 'pt-6')}>
        {t('signIn.noAccount')}{' '}
        <a href={withReturn('/auth/sign-up', returnTo)} className={cn(linkStyles, 'target-44')}>
          {t('signIn.signUp')}
        </a>
      </p>
    </>
  );
}
