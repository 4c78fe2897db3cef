import type { AuthMethod, SessionDemand } from '@kit/passkey/step-up';
import { z } from 'zod';
import { returnPath } from './return-path';

const methods = ['passkey', 'password', 'code', 'magic-link', 'email', 'oauth'] as const satisfies AuthMethod[];

const query = z.object({
  method: z.enum(methods).optional().catch(undefined),
  maxAge: z.coerce.number().nonnegative().optional().catch(undefined),
  userVerified: z.literal('true').optional().catch(undefined),
});

/** The page that lets a person meet `demand` and then goes to `returnTo`, a path of this site. */
export function confirmAddress(returnTo: string, { method, maxAge, userVerified }: SessionDemand): string {
  const words = new URLSearchParams({ returnTo });
  if (method !== undefined) words.set('method', method);
  if (maxAge !== undefined) words.set('maxAge', String(maxAge));
  if (userVerified) words.set('userVerified', 'true');
  return `/auth/confirm?${words}`;
}

/** The address of the question that a form of that page was sent from, by the words it sent along. */
export function questionOf(from: Record<string, unknown>): string {
  return confirmAddress(returnPath(from.returnTo), readDemand(from));
}

/** What {@link confirmAddress} wrote into the address, or a form of that page sent along; words that make no sense demand nothing. */
export function readDemand(words: Record<string, unknown>): SessionDemand {
  const { method, maxAge, userVerified } = query.parse(words);
  return {
    ...(method !== undefined && { method }),
    ...(maxAge !== undefined && { maxAge }),
    ...(userVerified !== undefined && { userVerified: true }),
  };
}
