import type { BetterAuthPlugin } from 'better-auth';
import { generateAuthenticationOptions } from './authentication/generate-options';
import { createFailureLimiter } from './authentication/limit-failures';
import { verifyAuthentication } from './authentication/verify';
import { errorTable } from './error-codes';
import { deletePasskey } from './management/delete';
import { listPasskeys } from './management/list';
import { updatePasskey } from './management/update';
import { createOptionsLimiter } from './options-limiter';
import { type PasskeyOptions, resolvePolicy } from './policy';
import { generateRegistrationOptions } from './registration/generate-options';
import { verifyRegistration } from './registration/verify';
import { guardRequest } from './request-guard';
import { passkeySchema } from './schema';
import { generateStepUpOptions } from './step-up/generate-options';
import { verifyStepUp } from './step-up/verify';
import { requireTransactions } from './ways-in';
import { withNoStore } from './with-no-store';

export type { ServerErrorCode } from './error-codes';
export type { OnPasskeyEvent, PasskeyEvent } from './events';
export type { Passkey } from './management/public-passkey';
export type { Algorithm, PasskeyOptions } from './policy';

const verifyPaths = ['/passkey/verify-registration', '/passkey/verify-authentication', '/passkey/verify-step-up'];
const optionsPaths = [
  '/passkey/generate-register-options',
  '/passkey/generate-authenticate-options',
  '/passkey/generate-step-up-options',
];

/** The relying party: passkeys for Better Auth. Needs `stepUp()` beside it. Throws one sentence for options that could not work. */
export const passkey = (options: PasskeyOptions) => {
  const policy = resolvePolicy(options);
  const limitOptions = createOptionsLimiter(policy.optionsLimit);
  const limitFailures = createFailureLimiter(policy.credentialLimit);
  return {
    id: 'passkey',
    schema: passkeySchema,
    // Read by ways-in.ts, which knows plugins by their id alone.
    options: { countAsWayIn: policy.countAsWayIn },
    init: (ctx) => {
      requireTransactions(ctx);
      if (!ctx.options.plugins?.some(({ id }) => id === 'step-up'))
        throw new Error('passkey: register stepUp() beside passkey().');
      if (ctx.options.secondaryStorage && !ctx.options.verification?.storeInDatabase) {
        throw new Error(
          'passkey: set verification.storeInDatabase to true, so that a flushed cache cannot allow a replay.',
        );
      }
      // Options are limited in memory, by us: Better Auth's own limiter would cost the database a write for each page view.
      const exempt = Object.fromEntries(optionsPaths.map((path) => [path, false as const]));
      return { context: { rateLimit: { ...ctx.rateLimit, customRules: { ...exempt, ...ctx.rateLimit.customRules } } } };
    },
    onRequest: (request) => guardRequest(request, { prefix: '/passkey/', maxBodySize: policy.maxBodySize }),
    onResponse: withNoStore,
    rateLimit: [{ pathMatcher: (path) => verifyPaths.includes(path), ...policy.verifyLimit }],
    endpoints: {
      generatePasskeyRegistrationOptions: generateRegistrationOptions(policy, limitOptions),
      verifyPasskeyRegistration: verifyRegistration(policy),
      generatePasskeyAuthenticationOptions: generateAuthenticationOptions(policy, limitOptions),
      verifyPasskeyAuthentication: verifyAuthentication(policy, limitFailures),
      listPasskeys: listPasskeys(policy),
      deletePasskey: deletePasskey(policy),
      updatePasskey: updatePasskey(policy),
      generatePasskeyStepUpOptions: generateStepUpOptions(policy, limitOptions),
      verifyPasskeyStepUp: verifyStepUp(policy, limitFailures),
    },
    $ERROR_CODES: errorCodes,
  } satisfies BetterAuthPlugin;
};

const errorCodes = Object.fromEntries(
  Object.entries(errorTable).map(([code, { message }]) => [code, { code, message }]),
);
