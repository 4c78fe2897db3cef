import { armedAutofill } from './take-armed-autofill';

/**
 * The script that arms the autofill while the page is still being read, with options that were sealed into the page: it asks
 * nobody. It leaves what it began to `takeArmedAutofill`, and does nothing where the browser cannot; whether it can with this device it is not
 * asked first, as it would answer only after all the page's scripts.
 */
export const armAutofill = (options: object): string =>
  `(${script})(${JSON.stringify(options).replaceAll('<', '\\u003c')})`;

// Plain text, because what a bundler makes of a function need not run by itself; short, because every visit loads it.
const script = `options=>{
let webauthn=self.PublicKeyCredential,controller=new AbortController,credential
if(webauthn?.parseRequestOptionsFromJSON&&webauthn.isConditionalMediationAvailable){
credential=navigator.credentials.get({publicKey:webauthn.parseRequestOptionsFromJSON(options),mediation:"conditional",signal:controller.signal})
credential.catch(()=>{})
self.${armedAutofill}={options,since:Date.now(),credential,controller}}}`;
