import { getAuth } from '@kit/better-auth/auth';
import type { Translator } from '@kit/messages';
import { Notice } from '@kit/ui/notice';
import { Row, Rows } from '@kit/ui/rows';
import { Section } from '@kit/ui/section';
import { SubmitButton } from '@kit/ui/submit-button';
import { headers } from 'next/headers';
import type { Provider } from '~/config/app.config';
import { readFormState } from '~/lib/forms/form-state';
import { ForgetQuery } from '../../../_components/forget-query';
import { formText } from '../../../_components/form-text';
import { ProviderIcon } from '../../../_components/provider-icon';
import { ProviderRefusal } from '../../../_components/provider-refusal';
import { ServerForm } from '../../../_components/server-form';

export type ConnectedAccountsPartProps = {
  t: Translator;
  providers: Provider[];
  /** The page's address, which says how a trip to a provider ended. */
  query: Record<string, string | string[] | undefined>;
};

type Account = NonNullable<Awaited<ReturnType<typeof readAccounts>>>[number];

/** The accounts elsewhere that sign in to this one, and the providers that could. */
export async function ConnectedAccountsPart({ t, providers, query }: ConnectedAccountsPartProps) {
  const accounts = await readAccounts();
  const { error, notice } = await readFormState('accounts');
  const nameOf = (id: unknown) => providers.find((provider) => provider.id === id)?.name;
  const [connected, disconnected] = [nameOf(query.connected), nameOf(query.disconnected)];
  const done = connected
    ? t('oauth.connected', { provider: connected })
    : disconnected && t('oauth.disconnected', { provider: disconnected });
  return (
    <Section id="accounts" title={t('oauth.connectedTitle')} description={t('oauth.connectedDescription')}>
      <ProviderRefusal t={t} providers={providers} error={query.error} provider={query.provider} />
      {done && <ForgetQuery names={['connected', 'disconnected']} />}
      {done && (
        <Notice tone="positive" role="status" className="mb-6">
          {done}
        </Notice>
      )}
      {accounts ? (
        <ServerForm
          action="/settings/security/accounts"
          text={formText(t)}
          error={error}
          notice={notice}
          className="-mb-13"
        >
          <Rows>
            {accounts.map((account) => (
              <AccountRow key={`${account.providerId}:${account.accountId}`} t={t} account={account} />
            ))}
            {providers
              .filter(({ id }) => !accounts.some(({ providerId, usable }) => providerId === id && usable))
              .map(({ id, name }) => (
                <ProviderRow key={id} t={t} id={id} name={name} />
              ))}
          </Rows>
        </ServerForm>
      ) : (
        <Notice tone="danger">{t('oauth.unreadable')}</Notice>
      )}
    </Section>
  );
}

function AccountRow({ t, account }: { t: Translator; account: Account }) {
  const { providerId, accountId, name, createdAt, usable } = account;
  const write = new Intl.DateTimeFormat(t('common.dates'), { dateStyle: 'medium', timeZone: 'UTC' });
  const day = write.format(new Date(createdAt));
  return (
    <Row
      align="center"
      icon={<ProviderIcon id={providerId} />}
      title={<bdi>{name}</bdi>}
      meta={usable ? t('oauth.since', { day }) : t('oauth.notUsable', { day })}
      action={
        <SubmitButton
          variant="secondary"
          size="compact"
          name="disconnect"
          value={`${providerId}:${accountId}`}
          aria-label={t('oauth.disconnectLabel', { provider: name })}
        >
          {t('oauth.disconnect')}
        </SubmitButton>
      }
    />
  );
}

function ProviderRow({ t, id, name }: { t: Translator; id: string; name: string }) {
  return (
    <Row
      align="center"
      icon={<ProviderIcon id={id} />}
      title={<bdi>{name}</bdi>}
      meta={t('oauth.notConnected')}
      action={
        <SubmitButton
          variant="secondary"
          size="compact"
          name="connect"
          value={id}
          aria-label={t('oauth.connectLabel', { provider: name })}
        >
          {t('oauth.connect')}
        </SubmitButton>
      }
    />
  );
}

/** Null when they could not be read: the card says so, the rest of the page stands. */
async function readAccounts() {
  const auth = await getAuth();
  return auth.api.listUserAccounts({ headers: await headers() }).catch(() => null);
}
