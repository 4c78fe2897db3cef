import { randomBytes } from 'node:crypto';
import type { AuthContext } from 'better-auth';
import { z } from 'zod';
import { openSeal, seal } from '../../seal';

/** How long a link that signs in stays open. */
export const LINK_LIFETIME_SECONDS = 10 * 60;

/** Why a link was mailed. A link of one kind opens nothing of another. */
export type LinkKind = 'magic-link' | 'recovery-link';

const linkSchema = z.object({
  email: z.string(),
  /** The account it was made for; null when the address had none, so that using the link makes one. */
  userId: z.string().nullable(),
  /** What the asker wants a new account to be called. */
  name: z.string().nullable(),
  returnTo: z.string().nullable(),
  /** The browser that asked, by the id in its sealed cookie; null when any browser has to confirm. */
  browser: z.string().nullable(),
  askedBy: z.object({ at: z.iso.datetime(), userAgent: z.string().nullable(), address: z.string().nullable() }),
});

/** A mailed link that nobody has used yet. */
export type SignInLink = z.infer<typeof linkSchema>;

const identifierOf = (kind: LinkKind, id: string) => `${kind}:${id}`;

/** Stores a link and returns its id; `linkToken` makes of it what the mail may say. */
export async function storeLink(context: AuthContext, kind: LinkKind, link: SignInLink): Promise<string> {
  const id = randomBytes(16).toString('base64url');
  await context.internalAdapter.createVerificationValue({
    identifier: identifierOf(kind, id),
    value: JSON.stringify(link),
    expiresAt: new Date(Date.now() + LINK_LIFETIME_SECONDS * 1000),
  });
  return id;
}

/** The unused link of that id, or null when it was used, expired or never was. */
export async function findLink(context: AuthContext, kind: LinkKind, id: string): Promise<SignInLink | null> {
  const row = await context.internalAdapter.findVerificationValue(identifierOf(kind, id));
  if (!row || row.expiresAt < new Date()) return null;
  return linkSchema.parse(JSON.parse(row.value));
}

/** Uses a link up; true for exactly one caller. */
export async function claimLink(context: AuthContext, kind: LinkKind, id: string): Promise<boolean> {
  return (await context.internalAdapter.consumeVerificationValue(identifierOf(kind, id))) !== null;
}

/** The token of the mail's address: it alone uses the link. */
export const linkToken = (context: AuthContext, kind: LinkKind, id: string) => seal(context, `${kind}:mail`, id);

/** The link's id if the token is one of ours, else null. */
export const openLinkToken = (context: AuthContext, kind: LinkKind, token: unknown) =>
  openSeal(context, `${kind}:mail`, token);
