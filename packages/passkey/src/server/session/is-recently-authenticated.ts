import { meetsDemand, type SessionFacts } from './meets-demand';

/** How long a sign-in or a step-up counts as recent where nothing else is said, in seconds (ASVS 7.5.1 leaves the figure to the site). */
export const defaultRecency = 600;

/** Whether a session was created by a sign-in, or stepped up, within the last `within` seconds. Pass a session read from the store. */
export const isRecentlyAuthenticated = (session: SessionFacts, within = defaultRecency) =>
  meetsDemand(session, { maxAge: within });
