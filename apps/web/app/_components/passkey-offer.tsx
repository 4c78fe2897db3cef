import { SubmitButton } from '@kit/ui/submit-button';
import { headers } from 'next/headers';
import { getMessages, getTranslations } from 'next-intl/server';
import { readFormState } from '~/lib/forms/form-state';
import { returnPath } from '~/lib/return-path';
import { formText } from './form-text';
import { ServerForm } from './server-form';

/** The offer of a passkey on top of a page; both ways to decline are forms that come back to this page. */
export async function PasskeyOffer({ kind }: { kind: 'create' | 'create-here' }) {
  if (process.env.KIT_PASSKEY !== 'on') return null;
  const { PasskeyOffer: Card } = await import('@kit/auth/after-sign-in/passkey-offer');
  const t = await getTranslations();
  const messages = await getMessages();
  const { create, createHere, later, never, ...words } = messages.offer;
  const text = { ...words, ...(kind === 'create' ? create : createHere), errors: messages.passkeys.errors };
  const page = returnPath((await headers()).get('x-path'));
  const { error } = await readFormState('passkey-offer');
  return (
    <div className="mx-auto w-full max-w-page px-5 pt-6 sm:px-8">
      <Card text={text} otherwise={`/settings/security?returnTo=${encodeURIComponent(page)}`}>
        <ServerForm
          roomless
          action="/auth/passkey-offer/submit"
          text={formText(t)}
          error={error}
          className="max-sm:-ms-4.5"
        >
          <input type="hidden" name="returnTo" value={page} />
          <div className="flex flex-wrap">
            <SubmitButton name="answer" value="later" variant="quiet">
              {later}
            </SubmitButton>
            <SubmitButton name="answer" value="never" variant="quiet" className="text-ink-muted">
              {never}
            </SubmitButton>
          </div>
        </ServerForm>
      </Card>
    </div>
  );
}
