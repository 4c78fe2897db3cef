import { meetsDemand, type SessionFacts } from './meets-demand';

/** Whether a session was created by a sign-in, or stepped up, within the last `within` seconds (default 600). Pass a session read from the store. */
export const isRecentlyAuthenticated = (session: SessionFacts, within = 600) =>
  meetsDemand(session, { maxAge: within });
