import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import type { AuthContext } from 'better-auth';
import { z } from 'zod';

/** How long the mail's link and the sign-up it finishes stay open. */
export const ATTEMPT_LIFETIME_SECONDS = 24 * 60 * 60;

const attemptSchema = z.object({
  email: z.string(),
  name: z.string(),
  passwordHash: z.string(),
  /** The address had an account when this sign-up was made: its mail says so and carries no link to finish. */
  addressTaken: z.boolean(),
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

/** `id.mac`: proves to us later that we made it for this purpose. Nothing of it is stored. */
export function sealAttemptId(context: AuthContext, purpose: AttemptPurpose, id: string): string {
  const { current } = secretsOf(context);
  return `${id}.${macOf(current, purpose, id).toString('base64url')}`;
}

/** The attempt's id if `sealed` is ours and for this purpose (under any secret still in rotation), else null. */
export function openAttemptId(context: AuthContext, purpose: AttemptPurpose, sealed: unknown): string | null {
  if (typeof sealed !== 'string' || sealed.length > 200) return null;
  const [id, mac, ...rest] = sealed.split('.');
  if (!id || !mac || rest.length > 0) return null;
  const given = Buffer.from(mac, 'base64url');
  const ours = secretsOf(context).all.some((secret) => {
    const expected = macOf(secret, purpose, id);
    return given.length === expected.length && timingSafeEqual(given, expected);
  });
  return ours ? id : null;
}

function macOf(secret: string, purpose: AttemptPurpose, id: string): Buffer {
  return createHmac('sha256', secret).update(`sign-up:${purpose}:${id}`).digest();
}

function secretsOf({ secretConfig }: AuthContext): { current: string; all: string[] } {
  if (typeof secretConfig === 'string') return { current: secretConfig, all: [secretConfig] };
  const current = secretConfig.keys.get(secretConfig.currentVersion) ?? '';
  const all = [...secretConfig.keys.values(), ...(secretConfig.legacySecret ? [secretConfig.legacySecret] : [])];
  return { current, all };
}
