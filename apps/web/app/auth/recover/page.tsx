import { standingLinkStyles } from '@kit/ui/link-styles';
import { SubmitButton } from '@kit/ui/submit-button';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { appConfig } from '~/config/app.config';
import { titled } from '~/i18n/titled';
import { readFormState } from '~/lib/forms/form-state';
import { returnPath } from '~/lib/return-path';
import { withReturn } from '~/lib/with-return';
import { EmailField } from '../../_components/email-field';
import { formText } from '../../_components/form-text';
import { PageTitle } from '../../_components/page-title';
import { ServerForm } from '../../_components/server-form';

type Props = { searchParams: Promise<{ returnTo?: string | string[] }> };

export const generateMetadata = titled('recover.metaTitle');

/** Where somebody goes who has passkeys alone and none at hand. */
export default async function RecoverPage({ searchParams }: Props) {
  const t = await getTranslations();
  const { methods } = await appConfig();
  if (!methods.emailCode) notFound();
  const returnTo = returnPath((await searchParams).returnTo);
  const state = await readFormState('recover');
  return (
    <>
      <PageTitle title={t('recover.title')}>{t('recover.lead')}</PageTitle>
      <ServerForm action="/auth/recover/submit" text={formText(t)} error={state.error} notice={state.notice}>
        <input type="hidden" name="returnTo" value={returnTo} />
        <EmailField t={t} state={state} autoFocus enterKeyHint="send" />
        <SubmitButton block>{t('recover.submit')}</SubmitButton>
      </ServerForm>
      <p className="-mt-1 text-14">
        <a href={withReturn('/auth/sign-in', returnTo)} className={standingLinkStyles}>
          {t('recover.back')}
        </a>
      </p>
    </>
  );
}
