import type { ClaimedMail, MailStore, NewMail } from './mail-store';
import { maskAddress } from './mask-address';
import { type MailContent, renderMail } from './templates/render-mail';
import { tryMail } from './try-mail';

export type { MailStore } from './mail-store';
export type { MailContent } from './templates/render-mail';

/** A mail to send. A decoy leaves the same trace, with the same work, and sends nothing. */
export type OutgoingMail = Pick<NewMail, 'kind' | 'limit'> & {
  to: string;
  content: MailContent;
  /** How long it is worth delivering, in seconds: no longer than its link or code is good. Three days at most. */
  usefulForSeconds?: number;
  decoy?: boolean;
};

export type MailQueue = {
  /**
   * Promises a mail: answers true once it is kept, and tries to deliver it in the background; false over the limit, and
   * nothing is sent. Rejects when it could not be kept. Not to be called from inside a transaction.
   */
  enqueue(mail: OutgoingMail): Promise<boolean>;
  /** Delivers what is due from now on, also what other processes left behind; keeps no process alive. */
  start(): void;
  /** Tries everything that is due now; resolves when nothing of it is under way any more. */
  deliverDue(): Promise<void>;
};

type Options = { store: MailStore; log?: (event: Record<string, unknown>) => void };

const DAY = 24 * 60 * 60;
const GIVE_UP_SECONDS = 3 * DAY;
const POLL_SECONDS = 10;
const CLEAN_UP_SECONDS = 60 * 60;
const KEPT = { sentSeconds: DAY, failedSeconds: 30 * DAY };
const AT_ONCE = 5;
// Longer than a try may take, so that no other process begins one beside it.
const LEASE_SECONDS = 180;

/** The queue every mail goes through, whichever transport is below. Each mail that does not arrive is one line of the log. */
export function createMailQueue({ store, log = logLine }: Options): MailQueue {
  const underWay = new Set<Promise<void>>();
  let asked = false;
  let cleanedAt = 0;

  function wake(): void {
    asked = true;
    if (underWay.size >= AT_ONCE) return;
    const slot = work()
      .catch((error: unknown) => log({ event: 'queue-unavailable', error: String(error) }))
      .finally(() => underWay.delete(slot));
    underWay.add(slot);
  }

  async function work(): Promise<void> {
    // What is kept between a look and the end of this would be seen by nobody for a while.
    while (asked) {
      asked = false;
      for (let mail = await next(); mail; mail = await next()) {
        // There may be more; a slow server must not hold them up.
        wake();
        await tryOne(mail);
      }
    }
  }

  async function next(): Promise<ClaimedMail | undefined> {
    const [mail] = await store.claim({ count: 1, leaseSeconds: LEASE_SECONDS });
    return mail;
  }

  async function tryOne(mail: ClaimedMail): Promise<void> {
    const outcome = await tryMail(mail);
    if (outcome.state !== 'sent') {
      const { id, kind, attempts, recipient } = mail;
      const { state: event, ...why } = outcome;
      log({ event, id, kind, to: maskAddress(recipient), attempts, ...why });
    }
    await store.record(mail, outcome);
  }

  async function tick(): Promise<void> {
    wake();
    if (Date.now() - cleanedAt > CLEAN_UP_SECONDS * 1000) {
      cleanedAt = Date.now();
      await store.forget(KEPT).catch((error: unknown) => log({ event: 'queue-unavailable', error: String(error) }));
    }
  }

  return {
    async enqueue({ to, kind, content, limit, usefulForSeconds = GIVE_UP_SECONDS, decoy = false }) {
      const recipient = to.toLowerCase();
      const message = { subject: content.subject, ...(await renderMail(content)) };
      const useful = Math.min(usefulForSeconds, GIVE_UP_SECONDS);
      const kept = await store.add({ kind, recipient, message, limit, usefulForSeconds: useful, decoy });
      if (kept) wake();
      else log({ event: 'withheld', kind, to: maskAddress(recipient), ...limit });
      return kept;
    },
    start() {
      setInterval(() => void tick(), POLL_SECONDS * 1000).unref();
      void tick();
    },
    async deliverDue() {
      wake();
      while (underWay.size > 0) await Promise.all(underWay);
    },
  };
}

function logLine(event: Record<string, unknown>): void {
  console.warn(JSON.stringify({ mail: event }));
}
