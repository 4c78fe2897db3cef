import { translator } from '@kit/messages';
import { linkStyles, standingLinkStyles } from '@kit/ui/button-styles';
import { cn } from '@kit/ui/cn';
import { Divider } from '@kit/ui/divider';
import { MailIcon } from '@kit/ui/icons';
import { Notice } from '@kit/ui/notice';
import { SubmitButton } from '@kit/ui/submit-button';
import type { Metadata } from 'next';
import { redirect } from 'next/navigation';
import { appConfig } from '~/config/app.config';
import { returnPath } from '~/lib/return-path';
import { getSession } from '~/lib/session';
import { withReturn } from '~/lib/with-return';
import { PageTitle } from '../../_components/page-title';
import { ProviderRefusal } from '../../_components/provider-refusal';
import { ProviderButtons } from '../_parts/provider-buttons';
import { LinkSignIn } from './link-sign-in';
import { PasskeySignIn } from './passkey-sign-in';
import { PasswordSignIn } from './password-sign-in';

const t = translator('en');
const FORM = 'sign-in';

type Props = {
  searchParams: Promise<Partial<Record<'returnTo' | 'notice' | 'error' | 'provider', string | string[]>>>;
};

export const metadata: Metadata = { title: t('signIn.metaTitle') };

export default async function SignInPage({ searchParams }: Props) {
  const { returnTo: wanted, notice, error, provider } = await searchParams;
  const returnTo = returnPath(wanted);
  if (await getSession()) redirect(returnTo);
  const { methods, productName } = await appConfig();
  const { password, magicLink, passkey, emailCode, providers } = methods;
  const hasForm = password || magicLink;
  const linkBesidePassword = password && magicLink;
  const hasMore = passkey || linkBesidePassword || providers.length > 0;
  // The last buttons keep room for their message.
  const hasRoom = providers.length > 0;
  return (
    <>
      <PageTitle title={t('signIn.title')}>
        {returnTo !== '/home' ? t('signIn.leadReturn') : t('signIn.lead', { product: productName })}
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
      <ProviderRefusal t={t} providers={providers} error={error} provider={provider} />
      {password && <PasswordSignIn t={t} id={FORM} returnTo={returnTo} passkey={passkey} />}
      {magicLink && !password && <LinkSignIn t={t} returnTo={returnTo} passkey={passkey} />}
      {hasForm && hasMore && <Divider className="pt-3 pb-7">{t('common.or')}</Divider>}
      {hasMore && (
        <div className="grid gap-3">
          {passkey && <PasskeySignIn returnTo={returnTo} variant={hasForm ? 'secondary' : 'primary'} />}
          {linkBesidePassword && (
            <SubmitButton
              form={FORM}
              formAction="/auth/sign-in/link/submit"
              formNoValidate
              variant="secondary"
              block
              icon={<MailIcon />}
            >
              {t('signIn.withLink')}
            </SubmitButton>
          )}
          <ProviderButtons t={t} providers={providers} page="sign-in" returnTo={returnTo} />
        </div>
      )}
      {emailCode && (
        <p className={cn('text-14', !hasRoom && 'pt-3')}>
          <a href={withReturn('/auth/recover', returnTo)} className={standingLinkStyles}>
            {t('signIn.lostPasskey')}
          </a>
        </p>
      )}
      <p className={cn('text-14 text-ink-muted', hasMore && (emailCode ? 'pt-2' : !hasRoom && 'pt-6'))}>
        {t('signIn.noAccount')}{' '}
        <a href={withReturn('/auth/sign-up', returnTo)} className={cn(linkStyles, 'target-44')}>
          {t('signIn.signUp')}
        </a>
      </p>
    </>
  );
}
