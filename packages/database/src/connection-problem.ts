const reasons: Record<string, string> = {
  ECONNREFUSED: 'nothing listens there',
  ENOTFOUND: 'its host is unknown',
  EAI_AGAIN: 'its host cannot be looked up',
  ETIMEDOUT: 'it does not answer',
  ECONNRESET: 'it ended the connection',
  EHOSTUNREACH: 'its host cannot be reached',
  '28P01': 'it refuses the password',
  '28000': 'it refuses the user',
  '3D000': 'it has no database of that name',
  '53300': 'it has no connection left',
  '57P03': 'it is starting or stopping',
};

/**
 * One sentence about why the PostgreSQL server at `url` cannot be used, or undefined when `error` is about something else.
 * It names host and port, never the password, and what names the server: `DATABASE_URL` unless told.
 */
export function connectionProblem(error: unknown, url: string | undefined, named = 'DATABASE_URL'): string | undefined {
  const reason = reasonOf(error);
  if (!reason || !url || !URL.canParse(url)) return undefined;
  const { hostname, port } = new URL(url);
  return `Cannot use the PostgreSQL server at ${hostname}:${port || '5432'} that ${named} names: ${reason}.`;
}

function reasonOf(error: unknown): string | undefined {
  for (let cause = error; cause instanceof Error; cause = cause.cause) {
    const { code } = cause as Error & { code?: string };
    if (code && reasons[code]) return reasons[code];
    if (/timeout exceeded when trying to connect|connection timeout|Connection terminated/i.test(cause.message)) {
      return reasons.ETIMEDOUT;
    }
  }
  return undefined;
}
