import { getTranslations } from 'next-intl/server';

/** Keeps passkeys in the autofill of the form below; nothing where passkeys do not exist. */
export async function PasskeyAutofill({ returnTo }: { returnTo: string }) {
  if (process.env.KIT_PASSKEY !== 'on') return null;
  const { PasskeyAutofill: KeptAlive } = await import('@kit/auth/sign-in/passkey-autofill');
  const t = await getTranslations();
  return <KeptAlive returnTo={returnTo} success={t('passkeys.signIn.success')} />;
}
