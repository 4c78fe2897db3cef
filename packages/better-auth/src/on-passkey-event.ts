import type { OnPasskeyEvent } from '@kit/passkey';

/**
 * The one place that hears of everything passkeys and step-up do. One line of JSON for each refusal with its internal
 * reason, each failure and each suspected clone; what went well is not logged. Metrics belong here too.
 */
export function onPasskeyEvent(): OnPasskeyEvent {
  return (event) => {
    if (event.type === 'failed') console.error('passkey: a ceremony failed:', event.cause);
    else if (event.type === 'refused' || event.type === 'clone-suspected') {
      console.warn(JSON.stringify({ passkey: event }));
    }
  };
}
