import type { Translator } from '@kit/messages';
import { buttonStyles } from '@kit/ui/button-styles';
import { standingLinkStyles } from '@kit/ui/link-styles';
import type { ReactNode } from 'react';
import { appConfig } from '~/config/app.config';
import { readFormState } from '~/lib/forms/form-state';
import { formText } from '../../_components/form-text';
import { PageTitle } from '../../_components/page-title';
import { ResendButton } from '../../_components/resend-button';
import { ServerForm } from '../../_components/server-form';

export type CheckInboxProps = {
  t: Translator;
  /** Where the mail went, in a sentence. */
  lead: ReactNode;
  /** The route that sends it again, and the name of its form. */
  resend: { action: string; form: string };
  /** Where another address is entered. */
  change: string;
};

/** "Check your inbox": where the mail went, and what to do when it does not come. */
export async function CheckInbox({ t, lead, resend, change }: CheckInboxProps) {
  const { local } = await appConfig();
  const { error, notice } = await readFormState(resend.form);
  return (
    <>
      <PageTitle title={t('signUp.inbox.title')}>{lead}</PageTitle>
      {local && (
        <div className="pb-7">
          <a href="/dev/outbox" className={buttonStyles({ variant: 'primary', block: true })}>
            {t('signUp.inbox.openOutbox')}
          </a>
          <p className="pt-2 text-13 text-ink-muted">{t('signUp.inbox.openOutboxText')}</p>
        </div>
      )}
      <p className="pb-3 text-14 text-ink-muted">{t('signUp.inbox.nothing')}</p>
      <ServerForm action={resend.action} text={formText(t)} error={error} notice={notice}>
        <ResendButton
          text={{ ready: t('signUp.inbox.resend'), waiting: t('signUp.inbox.resendIn', { seconds: '{seconds}' }) }}
        />
      </ServerForm>
      <p className="-mt-1 flex flex-wrap gap-x-6 text-14">
        <a href={change} className={standingLinkStyles}>
          {t('signUp.inbox.change')}
        </a>
        <a href="/auth/sign-in" className={standingLinkStyles}>
          {t('signUp.inbox.signIn')}
        </a>
      </p>
    </>
  );
}
