import { translator } from '@kit/messages';
import { en } from '@kit/messages/en';
import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { appConfig } from '~/config/app.config';
import { returnPath } from '~/lib/return-path';
import { requireUser } from '~/lib/session';
import { readWaysIn } from '~/lib/ways-in';
import { withReturn } from '~/lib/with-return';
import { PageTitle } from '../../_components/page-title';

const t = translator('en');

type Props = { searchParams: Promise<{ returnTo?: string | string[] }> };

export const metadata: Metadata = { title: t('createPasskey.metaTitle') };

/** Where a proof by mail leads whoever has no password: to a first passkey. Going on without one loses nothing. */
export default async function CreatePasskeyPage({ searchParams }: Props) {
  // With the constant off the bundler drops everything below, and both imports.
  if (process.env.KIT_PASSKEY !== 'on') return notFound();
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
      <StepUpProvider messages={en.passkeys} locale="en">
        <CreatePasskey
          text={en.createPasskey}
          messages={en.passkeys}
          returnTo={returnTo}
          leaves={hasNone ? (methods.password ? 'link' : 'code') : null}
          choosePassword={hasNone && methods.password ? `${withReturn('/settings/security', returnTo)}#password` : null}
        />
      </StepUpProvider>
    </>
  );
}
