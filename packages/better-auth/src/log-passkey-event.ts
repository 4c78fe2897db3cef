import type { OnPasskeyEvent } from '@kit/passkey';

/**
 * One line of JSON for each refusal with its internal reason, each failure and each suspected clone; the one place to
 * hand events on to metrics. What went well is not logged.
 */
export const logPasskeyEvent: OnPasskeyEvent = (event) => {
  if (event.type === 'failed') console.error('passkey: a ceremony failed:', event.cause);
  else if (event.type === 'refused' || event.type === 'clone-suspected')
    console.warn(JSON.stringify({ passkey: event }));
};
