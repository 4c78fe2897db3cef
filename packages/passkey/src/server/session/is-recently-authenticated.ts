type Times = { createdAt: Date | string; steppedUpAt?: Date | string | null };

/** Whether a session was created by a sign-in, or stepped up, within the last `within` seconds (default 600). Pass a session read from the store. */
export const isRecentlyAuthenticated = ({ createdAt, steppedUpAt }: Times, within = 600) => {
  const latest = Math.max(new Date(createdAt).getTime(), steppedUpAt ? new Date(steppedUpAt).getTime() : 0);
  const age = Date.now() - latest;
  return age <= within * 1000;
};
