import { answerChallenge } from './answer-challenge';
import { capabilities } from './capabilities';
import { getAssertion } from './get-assertion';
import { failed, type PasskeyResult } from './passkey-error';
import { sendWithFetch } from './send';
import { type SignInOptions, signInOptions, verifySignIn } from './sign-in';
import type { SignedIn } from './types';

/**
 * Signs in at once with what is at hand, on a click: where the browser can ask immediately and has a passkey here, it shows it.
 * Else `NOT_AVAILABLE`, with nothing shown, and the sign-in page is the way.
 */
export const signInImmediately = async ({
  baseURL,
  signal,
  send = sendWithFetch(baseURL),
}: SignInOptions = {}): Promise<PasskeyResult<SignedIn>> => {
  if (!(await capabilities()).immediateGet) return notAvailable('This browser cannot ask immediately.');
  const result = await answerChallenge({
    options: signInOptions(send),
    // Immediate mode refuses a list: by one a site could learn which passkeys are here.
    get: ({ allowCredentials: _, ...json }, ceremony) => getAssertion(json, ceremony, { uiMode: 'immediate' }),
    verify: verifySignIn(send),
    signal,
  });
  // The browser does not say whether there was no passkey or the person closed what it showed.
  return result.error?.code === 'CANCELLED' ? notAvailable(result.error.message) : result;
};

const notAvailable = (message: string) => failed({ code: 'NOT_AVAILABLE', message });
