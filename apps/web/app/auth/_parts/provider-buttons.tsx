import type { Translator } from '@kit/messages';
import { SubmitButton } from '@kit/ui/submit-button';
import type { Provider } from '~/config/app.config';
import { readFormState } from '~/lib/forms/form-state';
import { formText } from '../../_components/form-text';
import { ProviderIcon } from '../../_components/provider-icon';
import { ServerForm } from '../../_components/server-form';
import { LAST_USED, LastUsed } from '../sign-in/last-used';

export type ProviderButtonsProps = {
  t: Translator;
  providers: Provider[];
  /** Where the buttons are, and where words of a failure are shown. */
  page: 'sign-in' | 'sign-up';
  returnTo: string;
  /** The way this browser was signed in by last, as `usedWays` writes it. */
  lastUsed?: string | undefined;
};

/** "Continue with …" for each provider that is on; without JavaScript too. */
export async function ProviderButtons({ t, providers, page, returnTo, lastUsed }: ProviderButtonsProps) {
  const { error } = await readFormState('provider');
  if (providers.length === 0) return null;
  return (
    <ServerForm action="/auth/provider/submit" text={formText(t)} error={error}>
      <input type="hidden" name="page" value={page} />
      <input type="hidden" name="returnTo" value={returnTo} />
      <div className="flex flex-col gap-3">
        {providers.map(({ id, name }) => (
          <div key={id}>
            <SubmitButton
              name="provider"
              value={id}
              variant="secondary"
              block
              icon={<ProviderIcon id={id} />}
              aria-describedby={lastUsed === `oauth-${id}` ? LAST_USED : undefined}
            >
              <span className="wrap-anywhere">{t('oauth.continueWith', { provider: name })}</span>
            </SubmitButton>
            {lastUsed === `oauth-${id}` && <LastUsed t={t} />}
          </div>
        ))}
      </div>
    </ServerForm>
  );
}
