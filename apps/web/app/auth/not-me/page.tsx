import { buttonStyles } from '@kit/ui/button-styles';
import { standingLinkStyles } from '@kit/ui/link-styles';
import { SubmitButton } from '@kit/ui/submit-button';
import { getTranslations } from 'next-intl/server';
import { appConfig } from '~/config/app.config';
import { titled } from '~/i18n/titled';
import { readFormState } from '~/lib/forms/form-state';
import { readReport } from '~/lib/read-report';
import { formText } from '../../_components/form-text';
import { PageTitle } from '../../_components/page-title';
import { ServerForm } from '../../_components/server-form';

type Props = { searchParams: Promise<{ token?: string | string[] }> };

export const generateMetadata = titled('notMe.metaTitle');

/** Where the link of a security notice leads: asks, and changes nothing by being opened. */
export default async function NotMePage({ searchParams }: Props) {
  const t = await getTranslations();
  const { token } = await searchParams;
  const report = await readReport(token);
  const { methods } = await appConfig();
  if (typeof token !== 'string' || report.state === 'invalid') {
    return (
      <>
        <PageTitle title={t('notMe.invalid.title')}>
          {t(methods.password ? 'notMe.invalid.leadPassword' : 'notMe.invalid.lead')}
        </PageTitle>
        <a
          href={methods.password ? '/auth/password-reset' : '/auth/sign-in'}
          className={buttonStyles({ variant: 'primary', block: true })}
        >
          {methods.password ? t('notMe.invalid.reset') : t('notMe.invalid.signIn')}
        </a>
      </>
    );
  }
  const { kind, email, removes, addedSince, password } = report;
  const { error } = await readFormState('not-me');
  return (
    <>
      <PageTitle title={t('notMe.title')}>{t(`notMe.reported.${kind}`, { email })}</PageTitle>
      <p className="pb-2">{t('notMe.explain')}</p>
      <ul className="mb-7 list-disc space-y-1 ps-5 marker:text-ink-muted">
        {removes === 'passkey' && <li>{t('notMe.removesPasskey')}</li>}
        {removes === 'account' && <li>{t('notMe.removesAccount')}</li>}
        {addedSince > 0 && <li>{t('notMe.addedSince', { count: addedSince })}</li>}
        <li>{t('notMe.signsOut')}</li>
        {methods.password && password === 'removed' && <li>{t('notMe.removesPassword')}</li>}
        {methods.password && password === 'replaced' && <li>{t('notMe.newPassword')}</li>}
      </ul>
      <ServerForm action="/auth/not-me/submit" text={formText(t)} error={error}>
        <input type="hidden" name="token" value={token} />
        <SubmitButton block>{t('notMe.submit')}</SubmitButton>
      </ServerForm>
      <p className="-mt-1 text-14">
        <a href="/" className={standingLinkStyles}>
          {t('notMe.wasMe')}
        </a>
      </p>
    </>
  );
}
