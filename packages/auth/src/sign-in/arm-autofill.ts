import { armedAutofill } from './take-armed-autofill';

/**
 * The script that arms the autofill while the page is still being read, with options that were sealed into the page: it asks
 * nobody. It leaves what it began to `takeArmedAutofill`, and does nothing where the browser cannot.
 */
export const armAutofill = (options: object): string =>
  `(${script})(${JSON.stringify(options).replaceAll('<', '\\u003c')})`;

// Plain text, because what a bundler makes of a function need not run by itself.
const script = `options => {
  const webauthn = self.PublicKeyCredential;
  if (!webauthn?.isConditionalMediationAvailable || !webauthn.parseRequestOptionsFromJSON) return;
  const controller = new AbortController();
  const get = async () => await webauthn.isConditionalMediationAvailable() ? navigator.credentials.get({
    publicKey: webauthn.parseRequestOptionsFromJSON(options), mediation: 'conditional', signal: controller.signal,
  }) : null;
  const credential = get();
  credential.catch(() => {});
  self.${armedAutofill} = { options, since: Date.now(), credential, controller };
}`;
