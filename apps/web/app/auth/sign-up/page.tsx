import { cn } from '@kit/ui/cn';
import { Divider } from '@kit/ui/divider';
import { MailIcon } from '@kit/ui/icons';
import { linkStyles } from '@kit/ui/link-styles';
import { SubmitButton } from '@kit/ui/submit-button';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { appConfig } from '~/config/app.config';
import { titled } from '~/i18n/titled';
import { returnPath } from '~/lib/return-path';
import { getSession } from '~/lib/session';
import { PageTitle } from '../../_components/page-title';
import { ProviderRefusal } from '../../_components/provider-refusal';
import { SignInLink } from '../../_components/sign-in-link';
import { ProviderButtons } from '../_parts/provider-buttons';
import { MailSignUp } from './mail-sign-up';
import { PasswordSignUp } from './password-sign-up';

const FORM = 'sign-up';

type Props = { searchParams: Promise<Partial<Record<'returnTo' | 'error' | 'provider', string | string[]>>> };

export const generateMetadata = titled('signUp.metaTitle');

export default async function SignUpPage({ searchParams }: Props) {
  const t = await getTranslations();
  const { returnTo: wanted, error, provider } = await searchParams;
  const returnTo = returnPath(wanted);
  if (await getSession()) redirect(returnTo);
  const { methods, passwordMinLength } = await appConfig();
  const { password, magicLink, emailCode, providers } = methods;
  const hasForm = password || magicLink || emailCode;
  const linkBesidePassword = password && magicLink;
  const hasMore = linkBesidePassword || providers.length > 0;
  const lead = emailCode ? 'signUp.leadCode' : hasForm ? 'signUp.lead' : 'signUp.leadProviders';
  return (
    <>
      <PageTitle title={t('signUp.title')}>{t(lead)}</PageTitle>
      <ProviderRefusal t={t} providers={providers} error={error} provider={provider} />
      {password && <PasswordSignUp t={t} id={FORM} returnTo={returnTo} minLength={passwordMinLength} />}
      {!password && hasForm && <MailSignUp t={t} by={magicLink ? 'link' : 'code'} returnTo={returnTo} />}
      {hasForm && hasMore && <Divider className="pt-3 pb-7">{t('common.or')}</Divider>}
      {hasMore && (
        <div className="grid gap-3">
          {linkBesidePassword && (
            <SubmitButton
              form={FORM}
              formAction="/auth/sign-up/link/submit"
              formNoValidate
              variant="secondary"
              block
              icon={<MailIcon />}
            >
              {t('signUp.withLink')}
            </SubmitButton>
          )}
          <ProviderButtons t={t} providers={providers} page="sign-up" returnTo={returnTo} />
        </div>
      )}
      <p className={cn('text-14 text-ink-muted', linkBesidePassword && providers.length === 0 && 'pt-6')}>
        {t('signUp.haveAccount')}{' '}
        <SignInLink returnTo={returnTo} className={cn(linkStyles, 'target-44')}>
          {t('signUp.signIn')}
        </SignInLink>
      </p>
    </>
  );
}
