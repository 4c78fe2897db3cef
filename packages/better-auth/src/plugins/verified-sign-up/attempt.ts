import { randomBytes } from 'node:crypto';
import type { AuthContext } from 'better-auth';
import { z } from 'zod';
import { openSeal, seal } from '../../seal';

/** How long the mail's link and the sign-up it finishes stay open. */
export const ATTEMPT_LIFETIME_SECONDS = 24 * 60 * 60;

const attemptSchema = z.object({
  email: z.string(),
  name: z.string(),
  passwordHash: z.string(),
  /** The address had an account when this sign-up was made: its mail says so and carries no link to finish. */
  addressTaken: z.boolean(),
  /** Where the person wanted to go; the app judges it. */
  returnTo: z.string().nullable().default(null),
});

/** A sign-up whose address nobody has proven yet. It is no account: there is nothing to sign in to. */
export type Attempt = z.infer<typeof attemptSchema>;

/** What a sealed attempt id may be used for: the link in the mail, or the browser that signed up. */
export type AttemptPurpose = 'mail' | 'browser';

const identifierOf = (id: string) => `sign-up:${id}`;

/** Stores a pending sign-up and returns its id. */
export async function storeAttempt(context: AuthContext, attempt: Attempt): Promise<string> {
  const id = randomBytes(16).toString('base64url');
  await context.internalAdapter.createVerificationValue({
    identifier: identifierOf(id),
    value: JSON.stringify(attempt),
    expiresAt: new Date(Date.now() + ATTEMPT_LIFETIME_SECONDS * 1000),
  });
  return id;
}

/** The pending sign-up of that id, or null when it is finished, expired or never was. */
export async function findAttempt(context: AuthContext, id: string): Promise<Attempt | null> {
  const row = await context.internalAdapter.findVerificationValue(identifierOf(id));
  if (!row || row.expiresAt < new Date()) return null;
  return attemptSchema.parse(JSON.parse(row.value));
}

/** Takes the pending sign-up away; true for exactly one caller. */
export async function claimAttempt(context: AuthContext, id: string): Promise<boolean> {
  return (await context.internalAdapter.consumeVerificationValue(identifierOf(id))) !== null;
}

/** The id as the mail's link or the browser's cookie carries it. */
export function sealAttemptId(context: AuthContext, purpose: AttemptPurpose, id: string): string {
  return seal(context, `sign-up:${purpose}`, id);
}

/** The attempt's id if `sealed` is ours and for this purpose, else null. */
export function openAttemptId(context: AuthContext, purpose: AttemptPurpose, sealed: unknown): string | null {
  return openSeal(context, `sign-up:${purpose}`, sealed);
}
