import type { BetterAuthPlugin } from 'better-auth';
import { generateAuthenticationOptions } from './authentication/generate-options';
import { createFailureLimiter } from './authentication/limit-failures';
import { verifyAuthentication } from './authentication/verify';
import { checkBetterAuth } from './check-better-auth';
import { errorTable } from './error-codes';
import { deletePasskey } from './management/delete';
import { listPasskeys } from './management/list';
import { updatePasskey } from './management/update';
import { answerOffer } from './offers/answer-offer';
import { createOptionsLimiter } from './options-limiter';
import { type PasskeyOptions, resolvePolicy } from './policy';
import { exemptOptions, limitVerify } from './rate-limits';
import { generateRegistrationOptions } from './registration/generate-options';
import { verifyRegistration } from './registration/verify';
import { guardRequest } from './request-guard';
import { passkeySchema } from './schema';
import { readSignals } from './signals/read-signals';
import { generateStepUpOptions } from './step-up/generate-options';
import { verifyStepUp } from './step-up/verify';
import { withNoStore } from './with-no-store';

export type { ServerErrorCode } from './error-codes';
export { emitEvent, type OnPasskeyEvent, type PasskeyEvent } from './events';
export type { Passkey } from './management/public-passkey';
export type { Algorithm, PasskeyOptions } from './policy';

/** The relying party: passkeys for Better Auth. Needs `stepUp()` beside it. Throws one sentence for options that could not work. */
export const passkey = (options: PasskeyOptions) => {
  const policy = resolvePolicy(options);
  const limitOptions = createOptionsLimiter(policy.optionsLimit);
  const limitFailures = createFailureLimiter(policy.credentialLimit);
  const { countAsWayIn, maxPasskeys, automaticUpgrade, automaticWithin } = policy;
  const endpoints = {
    generatePasskeyRegistrationOptions: generateRegistrationOptions(policy, limitOptions),
    verifyPasskeyRegistration: verifyRegistration(policy),
    generatePasskeyAuthenticationOptions: generateAuthenticationOptions(policy, limitOptions),
    verifyPasskeyAuthentication: verifyAuthentication(policy, limitFailures),
    listPasskeys: listPasskeys(policy),
    deletePasskey: deletePasskey(policy),
    updatePasskey: updatePasskey(policy),
    generatePasskeyStepUpOptions: generateStepUpOptions(policy, limitOptions),
    verifyPasskeyStepUp: verifyStepUp(policy, limitFailures),
    readPasskeySignals: readSignals(policy),
    answerPasskeyOffer: answerOffer(policy),
  };
  return {
    id: 'passkey',
    schema: passkeySchema,
    // Read by ways-in.ts and offers/, which know plugins by their id alone.
    options: { countAsWayIn, maxPasskeys, automaticUpgrade, automaticWithin },
    init: (ctx) => {
      checkBetterAuth(ctx);
      return { context: { rateLimit: exemptOptions(ctx, endpoints) } };
    },
    onRequest: (request) => guardRequest(request, { prefix: '/passkey/', maxBodySize: policy.maxBodySize }),
    onResponse: withNoStore,
    rateLimit: [limitVerify(policy.verifyLimit)],
    endpoints,
    $ERROR_CODES: errorCodes,
  } satisfies BetterAuthPlugin;
};

const errorCodes = Object.fromEntries(
  Object.entries(errorTable).map(([code, { message }]) => [code, { code, message }]),
);
