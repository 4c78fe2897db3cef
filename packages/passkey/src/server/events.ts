import type { GenericEndpointContext } from 'better-auth';
import type { ServerErrorCode } from './error-codes';

/** The four kinds of request the relying party answers. */
export type CeremonyKind = 'registration' | 'authentication' | 'step-up' | 'management';

/** What happened, for logs, metrics and mails. Holds no key, challenge or token. */
export type PasskeyEvent =
  | { type: 'started'; ceremony: CeremonyKind; userId?: string }
  | { type: 'refused'; ceremony: CeremonyKind; code: ServerErrorCode; reason: string }
  | { type: 'failed'; ceremony: CeremonyKind; cause: unknown }
  | { type: 'registered'; userId: string; passkeyId: string; automatic: boolean; userVerified: boolean }
  | { type: 'signed-in'; userId: string; passkeyId: string; userVerified: boolean; attachment: string | null }
  | { type: 'stepped-up'; userId: string; method: string; passkeyId?: string }
  | { type: 'clone-suspected'; userId: string; passkeyId: string; stored: number; received: number }
  | { type: 'renamed'; userId: string; passkeyId: string }
  | { type: 'removed'; userId: string; passkeyId: string };

/** Receives every event; what it throws is logged and never reaches the person. */
export type OnPasskeyEvent = (event: PasskeyEvent, ctx: GenericEndpointContext) => void | Promise<void>;

/** Hands one event to the configured hook without letting it break the request. */
export const emitEvent = async (
  ctx: GenericEndpointContext,
  onEvent: OnPasskeyEvent | undefined,
  event: PasskeyEvent,
) => {
  if (!onEvent) return;
  try {
    await onEvent(event, ctx);
  } catch (error) {
    ctx.context.logger.error('passkey: the onEvent hook failed', error);
  }
};
