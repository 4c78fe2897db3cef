import type { GenericEndpointContext } from 'better-auth';
import { APIError, isAPIError } from 'better-auth/api';
import { errorTable } from './error-codes';
import { type CeremonyKind, emitEvent, type OnPasskeyEvent } from './events';
import { Refusal } from './refusal';

/**
 * Runs one request of a ceremony and turns its end into an answer: a refusal becomes its public 4xx code and an event with the
 * internal reason; anything unexpected (a database that is down) becomes 503, told to the hook, and is never the person's mistake.
 */
export const runCeremony = async <T>(
  ctx: GenericEndpointContext,
  ceremony: CeremonyKind,
  onEvent: OnPasskeyEvent | undefined,
  run: () => Promise<T>,
): Promise<T> => {
  try {
    return await run();
  } catch (error) {
    if (error instanceof Refusal) {
      await emitEvent(ctx, onEvent, { type: 'refused', ceremony, code: error.code, reason: error.reason });
    }
    if (isAPIError(error)) throw error;
    // Told once: to the hook, or to the log where there is none.
    if (onEvent) await emitEvent(ctx, onEvent, { type: 'failed', ceremony, cause: error });
    else ctx.context.logger.error(`passkey: ${ceremony} failed`, error);
    throw new APIError(503, { code: 'UNAVAILABLE', message: errorTable.UNAVAILABLE.message });
  }
};
