import type { Passkey as ServerPasskey } from '../server/management/public-passkey';
import type { StepUpMethod } from '../server/step-up/schema';

type AsJson<T> = {
  [Key in keyof T]: T[Key] extends Date | null ? (null extends T[Key] ? string | Date | null : string | Date) : T[Key];
};

/** A passkey in the account's list. Dates are Dates through Better Auth's client and ISO strings through plain fetch. */
export type Passkey = AsJson<ServerPasskey>;

/** What a sign-in answers: who, and how; never a token. */
export type SignedIn = {
  session: {
    id: string;
    userId: string;
    createdAt: string | Date;
    expiresAt: string | Date;
    authMethod: string;
    userVerified: boolean;
  };
  user: { id: string; name: string; email: string; emailVerified: boolean; image: string | null };
  passkey: { id: string; attachment: AuthenticatorAttachment | null };
};

/** What a step-up answers. */
export type SteppedUp = { steppedUpAt: string | Date; steppedUpWith: StepUpMethod };

/** Where a code was mailed, as its owner recognises it (`a…@example.com`), and how long it is good. */
export type CodeSent = { sentTo: string; expiresInSeconds: number };

export type { StepUpMethod };
