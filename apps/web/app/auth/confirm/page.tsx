import { getAuth } from '@kit/better-auth/auth';
import { meetsDemand, type SessionDemand, type StepUpMethod } from '@kit/passkey/step-up';
import { standingLinkStyles } from '@kit/ui/link-styles';
import { headers } from 'next/headers';
import { redirect } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { appConfig } from '~/config/app.config';
import { titled } from '~/i18n/titled';
import { confirmAddress, readDemand } from '~/lib/confirm-address';
import { returnPath } from '~/lib/return-path';
import { getSession } from '~/lib/session';
import { PageTitle } from '../../_components/page-title';
import { EnterCode } from './_parts/enter-code';
import { NoWay } from './_parts/no-way';
import { WaysToConfirm } from './_parts/ways-to-confirm';

type Props = { searchParams: Promise<Record<string, string | string[] | undefined>> };

export const generateMetadata = titled('confirm.metaTitle');

/** The step-up dialog as a page: it asks for what `requireUser` found missing and goes on to where the person was. */
export default async function ConfirmPage({ searchParams }: Props) {
  const t = await getTranslations();
  const query = await searchParams;
  const returnTo = returnPath(query.returnTo);
  const demand = readDemand(query);
  const current = await getSession();
  if (!current) redirect(`/auth/sign-in?returnTo=${encodeURIComponent(returnTo)}`);
  if (meetsDemand(current.session, demand)) redirect(returnTo);

  const { methods, local } = await appConfig();
  const ways = await waysToMeet(demand, methods.passkey);
  const { email } = current.user;
  const asksForPasskey = demand.method === 'passkey' || demand.userVerified === true;
  if (ways.length === 0) {
    const reason = !asksForPasskey ? 'no-way' : methods.passkey ? 'no-passkey' : 'passkeys-off';
    return <NoWay t={t} reason={reason} email={email} returnTo={returnTo} />;
  }
  const entersCode = query.code === 'sent' && ways.includes('code');
  const lead = entersCode
    ? t('confirm.leadCode', { email })
    : t(asksForPasskey ? 'confirm.leadPasskey' : 'confirm.lead', { email });
  return (
    <>
      <PageTitle title={t('confirm.title')}>{lead}</PageTitle>
      {entersCode ? (
        <EnterCode t={t} returnTo={returnTo} demand={demand} />
      ) : (
        <WaysToConfirm t={t} email={email} returnTo={returnTo} demand={demand} ways={ways} />
      )}
      <p className="flex flex-wrap gap-x-6 pt-1 text-14">
        {entersCode && ways.length > 1 && link(confirmAddress(returnTo, demand), t('confirm.otherWay'))}
        {entersCode && local && link('/dev/outbox', t('confirm.openOutbox'))}
        {link('/home', t('confirm.cancel'))}
      </p>
    </>
  );
}

const link = (href: string, label: string) => (
  <a href={href} className={standingLinkStyles}>
    {label}
  </a>
);

/** The account's ways to step up that do what is asked, best first. A passkey is only offered where passkeys are shown. */
async function waysToMeet({ method, userVerified }: SessionDemand, showsPasskeys: boolean): Promise<StepUpMethod[]> {
  const auth = await getAuth();
  const { methods } = await auth.api.listStepUpMethods({ headers: await headers() });
  const wanted = userVerified ? 'passkey' : method;
  return methods.filter((way) => (wanted === undefined || way === wanted) && (way !== 'passkey' || showsPasskeys));
}
