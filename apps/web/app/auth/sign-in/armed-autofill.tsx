import { headers } from 'next/headers';
import { appConfig } from '~/config/app.config';
import { sealedOptions } from '~/lib/sealed-options';
import { getSession } from '~/lib/session';

/**
 * The script that arms the autofill of the sign-in page; nothing on any other, or where passkeys do not exist. It belongs into the
 * head, before the styles: a script after them would wait for them.
 */
export async function ArmedAutofill() {
  if (process.env.KIT_PASSKEY !== 'on') return null;
  const sent = await headers();
  if (sent.get('x-path')?.split('?')[0] !== '/auth/sign-in') return null;
  const { methods } = await appConfig();
  const hasField = methods.password || methods.magicLink;
  if (!methods.passkey || !hasField || (await getSession())) return null;
  const options = await sealedOptions();
  if (!options) return null;
  const { armAutofill } = await import('@kit/auth/sign-in/arm-autofill');
  const nonce = sent.get('x-nonce') ?? undefined;
  return <script nonce={nonce} suppressHydrationWarning dangerouslySetInnerHTML={{ __html: armAutofill(options) }} />;
}
