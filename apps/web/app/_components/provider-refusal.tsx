import type { Translator } from '@kit/messages';
import { en } from '@kit/messages/en';
import { Notice } from '@kit/ui/notice';
import type { Provider } from '~/config/app.config';
import { ForgetQuery } from './forget-query';

export type ProviderRefusalProps = {
  t: Translator;
  providers: Provider[];
  /** What the address says, which anybody may have written. */
  error: string | string[] | undefined;
  provider: string | string[] | undefined;
};

type Refusal = keyof typeof en.oauth.refused;

/** Why somebody came back from a provider without what they went for; nothing on any other visit. */
export function ProviderRefusal({ t, providers, error, provider }: ProviderRefusalProps) {
  if (!isRefusal(error)) return null;
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

const isRefusal = (value: ProviderRefusalProps['error']): value is Refusal =>
  typeof value === 'string' && Object.hasOwn(en.oauth.refused, value);
