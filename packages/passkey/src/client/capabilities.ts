import { hasConditionalGet } from './conditional-get';

/** What this browser can do with passkeys; all false where there is no WebAuthn or no DOM. */
export type PasskeyCapabilities = {
  /** Passkeys work at all. */
  supported: boolean;
  /** They can wait in the autofill of a form. */
  conditionalGet: boolean;
  /** One can be made silently after a sign-in with a password. */
  conditionalCreate: boolean;
  /** A click on "Sign in" can ask at once, without a page. */
  immediateGet: boolean;
  /** This device has its own authenticator with a fingerprint, face or screen lock. */
  platformAuthenticator: boolean;
};

/** Asks the browser what it can do, by `getClientCapabilities` where it is there. Never rejects. */
export const capabilities = async (): Promise<PasskeyCapabilities> => {
  const supported = typeof globalThis.PublicKeyCredential === 'function';
  const known: Record<string, boolean> = supported
    ? await ask(() => PublicKeyCredential.getClientCapabilities?.(), {})
    : {};
  const platform = async () =>
    supported && ask(() => PublicKeyCredential.isUserVerifyingPlatformAuthenticatorAvailable(), false);
  return {
    supported,
    conditionalGet: await hasConditionalGet(),
    conditionalCreate: known.conditionalCreate ?? false,
    immediateGet: known.immediateGet ?? false,
    platformAuthenticator: known.userVerifyingPlatformAuthenticator ?? (await platform()),
  };
};

const ask = async <T>(question: () => Promise<unknown> | undefined, otherwise: T): Promise<T> => {
  try {
    return ((await question()) as T | undefined) ?? otherwise;
  } catch {
    return otherwise;
  }
};
