import type { Messages, Translator } from '@kit/messages';
import { Notice } from '@kit/ui/notice';
import { getMessages } from 'next-intl/server';
import type { Provider } from '~/config/app.config';
import { ForgetQuery } from './forget-query';

export type ProviderRefusalProps = {
  t: Translator;
  providers: Provider[];
  /** What the address says, which anybody may have written. */
  error: string | string[] | undefined;
  provider: string | string[] | undefined;
};

type Refusal = keyof Messages['oauth']['refused'];

/** Why somebody came back from a provider without what they went for; nothing on any other visit. */
export async function ProviderRefusal({ t, providers, error, provider }: ProviderRefusalProps) {
  const { refused } = (await getMessages()).oauth;
  if (!isRefusal(error, refused)) return null;
  const name = providers.find(({ id }) => id === provider)?.name ?? t('oauth.unknownProvider');
  return (
    <>
      <ForgetQuery names={['error', 'provider']} />
      <Notice tone={error === 'cancelled' ? 'info' : 'caution'} role="status" className="mb-6">
        {t(`oauth.refused.${error}`, { provider: name })}
      </Notice>
    </>
  );
}

const isRefusal = (value: ProviderRefusalProps['error'], sentences: Messages['oauth']['refused']): value is Refusal =>
  typeof value === 'string' && Object.hasOwn(sentences, value);
