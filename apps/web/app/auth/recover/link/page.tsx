import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { appConfig } from '~/config/app.config';
import { titled } from '~/i18n/titled';
import { readFormState } from '~/lib/forms/form-state';
import { readLink } from '~/lib/sign-in-link';
import { PageTitle } from '../../../_components/page-title';
import { Address } from '../../_parts/address';
import { AskedBy } from '../../_parts/asked-by';
import { OpenLink } from '../../_parts/open-link';
import { ReportedNotice } from '../../_parts/reported-notice';
import { UsedLink } from '../../_parts/used-link';

type Props = { searchParams: Promise<{ token?: string | string[]; notice?: string | string[] }> };

export const generateMetadata = titled('recover.link.metaTitle');

/** Where the link leads that is mailed beside a code, or to somebody without a password instead of a new one. */
export default async function RecoveryLinkPage({ searchParams }: Props) {
  const t = await getTranslations();
  const { methods } = await appConfig();
  if (!methods.password && !methods.emailCode) notFound();
  const { token, notice } = await searchParams;
  const link = await readLink('recovery-link', token);
  if (typeof token !== 'string' || link.state === 'invalid') {
    return <UsedLink t={t} again={methods.password ? '/auth/password-reset' : '/auth/recover'} />;
  }
  const address = () => <Address>{link.email}</Address>;
  const lead = methods.passkey ? 'recover.link.leadPasskey' : 'recover.link.lead';
  const state = await readFormState('recovery-link');
  return (
    <>
      <PageTitle title={t('recover.link.title')}>
        {t.rich(methods.emailCode ? 'recover.link.leadCode' : lead, { address })}
      </PageTitle>
      <ReportedNotice t={t} notice={notice} />
      {link.state === 'elsewhere' && link.askedBy.userAgent !== null && <AskedBy t={t} askedBy={link.askedBy} />}
      <OpenLink
        t={t}
        token={token}
        action="/auth/recover/link/submit"
        submit={t('magicLink.elsewhere.submit')}
        state={state}
      />
    </>
  );
}
