import { notFound } from 'next/navigation';
import { getLocale, getMessages, getTranslations } from 'next-intl/server';
import { appConfig } from '~/config/app.config';
import { titled } from '~/i18n/titled';
import { returnPath } from '~/lib/return-path';
import { requireUser } from '~/lib/session';
import { readWaysIn } from '~/lib/ways-in';
import { withReturn } from '~/lib/with-return';
import { PageTitle } from '../../_components/page-title';

type Props = { searchParams: Promise<{ returnTo?: string | string[] }> };

export const generateMetadata = titled('createPasskey.metaTitle');

/** Where a proof by mail leads whoever has no password: to a first passkey. Going on without one loses nothing. */
export default async function CreatePasskeyPage({ searchParams }: Props) {
  const t = await getTranslations();
  // With the constant off the bundler drops everything below, and both imports.
  if (process.env.KIT_PASSKEY !== 'on') return notFound();
  const messages = await getMessages();
  const { methods } = await appConfig();
  if (!methods.passkey) notFound();
  const { user } = await requireUser();
  const { CreatePasskey } = await import('@kit/auth/passkeys/create-passkey');
  const { StepUpProvider } = await import('@kit/auth/step-up/step-up-provider');
  const { total } = await readWaysIn(user.id);
  const returnTo = returnPath((await searchParams).returnTo);
  const hasNone = total === 0;
  return (
    <>
      <PageTitle title={t('createPasskey.title')}>{t('createPasskey.lead')}</PageTitle>
      <StepUpProvider messages={messages.passkeys} locale={await getLocale()}>
        <CreatePasskey
          text={messages.createPasskey}
          messages={messages.passkeys}
          returnTo={returnTo}
          leaves={hasNone ? (methods.password ? 'link' : 'code') : null}
          choosePassword={hasNone && methods.password ? `${withReturn('/settings/security', returnTo)}#password` : null}
        />
      </StepUpProvider>
    </>
  );
}
