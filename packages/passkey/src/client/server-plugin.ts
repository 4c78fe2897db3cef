import type { passkeySchema } from '../server/schema';
import type { stepUpSchema } from '../server/step-up/schema';

/** What Better Auth's client infers from the server: tables and session fields. The actions bring their own, closed types. */
export type ServerPlugin = { id: 'passkey'; schema: typeof passkeySchema & typeof stepUpSchema };
