import { messages } from '@kit/messages';
import { headers } from 'next/headers';
import { sealedOptions } from '~/lib/sealed-options';

/** Passkeys in the autofill of the form below, armed before React is there; nothing where passkeys do not exist. */
export async function PasskeyAutofill({ returnTo }: { returnTo: string }) {
  if (process.env.KIT_PASSKEY !== 'on') return null;
  const { armAutofill } = await import('@kit/auth/sign-in/arm-autofill');
  const { PasskeyAutofill: KeptAlive } = await import('@kit/auth/sign-in/passkey-autofill');
  const options = await sealedOptions();
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  return (
    <>
      {options && (
        <script
          type="module"
          async
          nonce={nonce}
          suppressHydrationWarning
          dangerouslySetInnerHTML={{ __html: armAutofill(options) }}
        />
      )}
      <KeptAlive returnTo={returnTo} success={messages.en.passkeys.signIn.success} />
    </>
  );
}
