import { appConfig } from '~/config/app.config';

/** Keeps the name that people's devices show for their passkeys true; with the constant off the bundler drops it. */
export async function SignalsPart() {
  if (process.env.KIT_PASSKEY !== 'on') return null;
  if (!(await appConfig()).methods.passkey) return null;
  const { SignalUserDetails } = await import('@kit/auth/passkeys/signal-user-details');
  return <SignalUserDetails />;
}
