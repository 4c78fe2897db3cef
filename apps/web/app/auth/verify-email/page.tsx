import { buttonStyles } from '@kit/ui/button-styles';
import { SubmitButton } from '@kit/ui/submit-button';
import { getTranslations } from 'next-intl/server';
import { titled } from '~/i18n/titled';
import { readFormState } from '~/lib/forms/form-state';
import { readProof } from '~/lib/sign-up-proof';
import { formText } from '../../_components/form-text';
import { PageTitle } from '../../_components/page-title';
import { ServerForm } from '../../_components/server-form';
import { SignInLink } from '../../_components/sign-in-link';
import { ChoosePassword } from './choose-password';
import { ProveWithPassword } from './prove-with-password';

type Props = { searchParams: Promise<{ token?: string | string[]; choose?: string | string[] }> };

export const generateMetadata = titled('verifyEmail.metaTitle');

export default async function VerifyEmailPage({ searchParams }: Props) {
  const t = await getTranslations();
  const { token, choose } = await searchParams;
  const proof = await readProof(token);
  if (proof.state === 'already-proven') {
    return (
      <>
        <PageTitle title={t('verifyEmail.alreadyProven.title')}>{t('verifyEmail.alreadyProven.lead')}</PageTitle>
        <SignInLink className={buttonStyles({ variant: 'primary', block: true })}>
          {t('verifyEmail.alreadyProven.signIn')}
        </SignInLink>
      </>
    );
  }
  if (typeof token !== 'string' || proof.state === 'invalid') {
    return (
      <>
        <PageTitle title={t('verifyEmail.invalid.title')}>{t('verifyEmail.invalid.lead')}</PageTitle>
        <div className="grid gap-3">
          <SignInLink className={buttonStyles({ variant: 'primary', block: true })}>
            {t('verifyEmail.invalid.signIn')}
          </SignInLink>
          <a href="/auth/sign-up" className={buttonStyles({ block: true })}>
            {t('verifyEmail.invalid.signUp')}
          </a>
        </div>
      </>
    );
  }
  const state = await readFormState('verify-email');
  if (proof.state === 'needs-password' && choose === 'password')
    return <ChoosePassword t={t} token={token} email={proof.email} state={state} />;
  if (proof.state === 'needs-password')
    return <ProveWithPassword t={t} token={token} email={proof.email} state={state} />;
  return (
    <>
      <PageTitle title={t('verifyEmail.sameBrowser.title')}>
        {proof.email
          ? t('verifyEmail.sameBrowser.lead', { email: proof.email })
          : t('verifyEmail.sameBrowser.leadUnknown')}
      </PageTitle>
      <ServerForm
        action="/auth/verify-email/submit"
        text={formText(t)}
        error={state.error}
        notice={state.notice}
        submitOnLoad={!state.error}
        leavesNoTrace
      >
        <input type="hidden" name="token" value={token} />
        <SubmitButton block>{t('verifyEmail.sameBrowser.submit')}</SubmitButton>
      </ServerForm>
    </>
  );
}
