import type { GenericEndpointContext } from 'better-auth';
import type { ServerErrorCode } from './error-codes';
import { type Client, readClient } from './session/read-client';
import type { StepUpMethod } from './step-up/schema';

/** The four kinds of request the relying party answers. */
export type CeremonyKind = 'registration' | 'authentication' | 'step-up' | 'management';

/** One passkey of an account; `name` is what its owner typed, so it is text and never markup. */
type OfPasskey = { userId: string; passkeyId: string; name: string | null };

/** What happened to an account. Each of these arrives with its `client`. */
type AccountEvent =
  | ({ type: 'added'; automatic: boolean; userVerified: boolean } & OfPasskey)
  | ({ type: 'renamed' } & OfPasskey)
  | ({ type: 'removed' } & OfPasskey)
  | ({ type: 'clone-suspected'; stored: number; received: number } & OfPasskey)
  | { type: 'signed-in'; userId: string; passkeyId: string; userVerified: boolean; attachment: string | null }
  | { type: 'stepped-up'; userId: string; method: StepUpMethod; passkeyId?: string };

/** What happened to a request or to a record, whoever sent it. */
type PlainEvent =
  | { type: 'started'; ceremony: CeremonyKind; userId?: string }
  | { type: 'refused'; ceremony: CeremonyKind; code: ServerErrorCode; reason: string }
  | { type: 'failed'; ceremony: CeremonyKind; cause: unknown }
  | { type: 'backup-changed'; userId: string; passkeyId: string; backedUp: boolean };

/**
 * What happened, for logs, metrics and mails; sent once it is done. Holds no key, challenge or token. `client` says when,
 * with which browser (its user agent, bounded) and from where (its address, shortened to /24 or /48).
 */
export type PasskeyEvent = PlainEvent | (AccountEvent & { client: Client });

/** Receives every event; what it throws is logged and never reaches the person. */
export type OnPasskeyEvent = (event: PasskeyEvent, ctx: GenericEndpointContext) => void | Promise<void>;

/** Hands one event to the configured hook, with its client, without letting it break the request. */
export const emitEvent = async (
  ctx: GenericEndpointContext,
  onEvent: OnPasskeyEvent | undefined,
  event: PlainEvent | AccountEvent,
) => {
  if (!onEvent) return;
  try {
    await onEvent(isPlain(event) ? event : { ...event, client: readClient(ctx) }, ctx);
  } catch (error) {
    ctx.context.logger.error('passkey: the onEvent hook failed', error);
  }
};

const plain: string[] = ['started', 'refused', 'failed', 'backup-changed'] satisfies PlainEvent['type'][];
const isPlain = (event: PlainEvent | AccountEvent): event is PlainEvent => plain.includes(event.type);
