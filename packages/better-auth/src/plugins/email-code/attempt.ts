import { randomBytes } from 'node:crypto';
import type { CodeSubject } from '@kit/passkey/mailed-code';
import type { AuthContext, GenericEndpointContext } from 'better-auth';
import { expireCookie } from 'better-auth/cookies';
import { z } from 'zod';
import { openSeal, seal } from '../../seal';

/** How long the page that asks for the code knows whose it is, so that a late one can be sent again. */
const ATTEMPT_LIFETIME_SECONDS = 60 * 60;
const COOKIE = 'email_code';

const attemptSchema = z.object({
  email: z.string(),
  /** What the account shall be called if this is a sign-up; null where somebody wants back into theirs. */
  name: z.string().nullable(),
  /** The account the address had when the code was asked for. */
  userId: z.string().nullable(),
  returnTo: z.string().nullable(),
});

/** Somebody who says that an address is theirs and has yet to type the code that was mailed there. */
export type Attempt = z.infer<typeof attemptSchema>;

const identifierOf = (id: string) => `email-code-attempt:${id}`;

/** The codes of an attempt: good while it is about this address. */
export const codeSubject = (id: string, { email }: Attempt): CodeSubject => ({
  purpose: 'email-code',
  id,
  facts: [email],
});

/** Stores an attempt and gives this browser the sealed cookie that alone may try its codes. */
export async function startAttempt(ctx: GenericEndpointContext, attempt: Attempt): Promise<string> {
  const { context } = ctx;
  const id = randomBytes(16).toString('base64url');
  await context.internalAdapter.createVerificationValue({
    identifier: identifierOf(id),
    value: JSON.stringify(attempt),
    expiresAt: new Date(Date.now() + ATTEMPT_LIFETIME_SECONDS * 1000),
  });
  const cookie = context.createAuthCookie(COOKIE, { maxAge: ATTEMPT_LIFETIME_SECONDS });
  ctx.setCookie(cookie.name, seal(context, 'email-code:browser', id), cookie.attributes);
  return id;
}

/** The attempt of this browser, or null when it has none that is still open. */
export async function findAttempt(ctx: GenericEndpointContext): Promise<{ id: string; attempt: Attempt } | null> {
  const { context } = ctx;
  const id = openSeal(context, 'email-code:browser', ctx.getCookie(context.createAuthCookie(COOKIE).name));
  const row = id && (await context.internalAdapter.findVerificationValue(identifierOf(id)));
  if (!row || row.expiresAt < new Date()) return null;
  return { id, attempt: attemptSchema.parse(JSON.parse(row.value)) };
}

/** Takes the attempt away; true for exactly one caller. */
export async function claimAttempt({ internalAdapter }: AuthContext, id: string): Promise<boolean> {
  return (await internalAdapter.consumeVerificationValue(identifierOf(id))) !== null;
}

/** Takes the cookie of a finished attempt away. */
export function forgetAttempt(ctx: GenericEndpointContext): void {
  expireCookie(ctx, ctx.context.createAuthCookie(COOKIE));
}
