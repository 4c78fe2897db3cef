import type { BetterAuthPluginDBSchema } from 'better-auth/db';

const fact = { required: false, input: false } as const;

/** What a session records of how it was made and when it was last confirmed. Never settable from outside. */
export const stepUpSchema = {
  session: {
    fields: {
      authMethod: { type: 'string', ...fact },
      userVerified: { type: 'boolean', ...fact },
      steppedUpAt: { type: 'date', ...fact },
      steppedUpWith: { type: 'string', ...fact },
    },
  },
} as const satisfies BetterAuthPluginDBSchema;

/** A way to confirm that it is still the account's owner. */
export type StepUpMethod = 'passkey' | 'password' | 'code';

/** The columns `stepUp()` adds to a session. */
export type StepUpSession = {
  authMethod?: string | null;
  userVerified?: boolean | null;
  steppedUpAt?: Date | null;
  steppedUpWith?: string | null;
};
