import type { OnPasskeyEvent, PasskeyEvent } from '@kit/passkey';
import type { AuthContext } from 'better-auth';
import { logUnkept } from './log-unkept';
import { createMemoryCounter } from './memory-counter';
import { type NoticeOptions, notifyOwner } from './notify-owner';
import type { ReportKind } from './plugins/not-me/report';

const HOUR = 60 * 60;

const notices = {
  added: 'passkeyAdded',
  renamed: 'passkeyRenamed',
  removed: 'passkeyRemoved',
  'clone-suspected': 'passkeyCloned',
} as const satisfies Partial<Record<PasskeyEvent['type'], ReportKind>>;

/** What can be done again and again without the owner: told once an hour for each passkey, counted in each process. */
const repeatable: PasskeyEvent['type'][] = ['renamed', 'clone-suspected'];

type Noticed = Extract<PasskeyEvent, { type: keyof typeof notices }>;

/**
 * The one place that hears of everything passkeys and step-up do. Logs one line of JSON for each refusal with its internal
 * reason, each failure and each suspected clone, and mails the owner what a passkey's owner must know: the answer waits until
 * the mail is kept, not until it is delivered. Metrics belong here too.
 */
export function onPasskeyEvent(options: NoticeOptions): OnPasskeyEvent {
  const told = createMemoryCounter();
  return async (event, { context }) => {
    if (event.type === 'failed') console.error(lineOf({ ...event, cause: describe(event.cause) }));
    if (event.type === 'refused' || event.type === 'clone-suspected') console.warn(lineOf(event));
    if (!isNoticed(event)) return;
    const key = `${event.type} ${event.passkeyId}`;
    if (repeatable.includes(event.type) && told.add(key, HOUR) > 1) return;
    await mailNotice(context, event, options).catch((error: unknown) => {
      // Nobody will be told, so the next one is the first.
      told.forget(key);
      logUnkept('passkey notice', error);
    });
  };
}

const lineOf = (event: object) => JSON.stringify({ passkey: event });

/** What went wrong at the bottom of it: the errors around that one may quote a statement with its values. */
function describe(cause: unknown): string {
  if (!(cause instanceof Error)) return String(cause);
  return cause.cause instanceof Error ? describe(cause.cause) : (cause.stack ?? String(cause));
}

const isNoticed = (event: PasskeyEvent): event is Noticed => Object.hasOwn(notices, event.type);

async function mailNotice(context: AuthContext, event: Noticed, options: NoticeOptions): Promise<void> {
  const owner = await context.internalAdapter.findUserById(event.userId);
  if (!owner) return;
  const { client, passkeyId: credentialId, name: passkeyName } = event;
  const automatic = event.type === 'added' && event.automatic;
  await notifyOwner(
    context,
    owner,
    { kind: notices[event.type], client, credentialId, passkeyName, automatic },
    options,
  );
}
