/** What a mail says, ready to go out: its subject and its two bodies. */
export type MailMessage = { subject: string; text: string; html: string };

/**
 * How many mails of one kind an address gets: `most` within the window; with `spacingSeconds`, one more whenever none was kept for
 * so long. Then nobody who asks in another's name keeps a mail away for longer than that, and the one before it is no older.
 */
type MailLimit = { most: number; windowSeconds: number; spacingSeconds?: number };

/** A mail to be kept until it is delivered. */
export type NewMail = {
  /** What mails of one purpose are counted under. */
  kind: string;
  recipient: string;
  message: MailMessage;
  /** How long it is worth delivering, in seconds. */
  usefulForSeconds: number;
  /** Null for what must always reach its reader. */
  limit: MailLimit | null;
  /** Leaves the same trace as a mail and never goes out. */
  decoy: boolean;
};

/** A mail that is this process's to deliver until its claim ends. */
export type ClaimedMail = Pick<NewMail, 'kind' | 'recipient' | 'message' | 'usefulForSeconds'> & {
  id: string;
  /** This try included. */
  attempts: number;
};

/** How a try ended; an error is a sentence for the operator, without anything of the mail's text. */
export type MailOutcome =
  | { state: 'sent' }
  | { state: 'refused' | 'given-up'; error: string }
  | { state: 'waiting'; error: string; retryInSeconds: number };

/** Where mails are kept. The app gives one that all its processes share (`@kit/database/mail-store`). */
export type MailStore = {
  /** Keeps a mail and answers true; false when the limit is reached. Rejects when it could not be kept. */
  add(mail: NewMail): Promise<boolean>;
  /** Takes up to `count` due mails for `leaseSeconds`; of several processes at once one gets each. */
  claim(most: { count: number; leaseSeconds: number }): Promise<ClaimedMail[]>;
  /** Writes down how a try ended, and deletes the text of a mail that no longer waits. */
  record(mail: ClaimedMail, outcome: MailOutcome): Promise<void>;
  /** Deletes finished mails that are older than this. */
  forget(after: { sentSeconds: number; failedSeconds: number }): Promise<void>;
};
