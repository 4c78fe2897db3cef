import 'server-only';
import { authEnv } from '@kit/better-auth/env';
import { handleAuth } from '../handle-auth';

/** An answer of /api/auth: its body on success, else its public code. */
export type AuthAnswer =
  | { ok: true; body: unknown; cookies: string[] }
  | { ok: false; status: number; code: string; retryAfter: number; cookies: string[] };

// What the endpoints judge a request by: limits, origin checks, sessions, notices, the language of mails.
const PASSED_ON = [
  'cookie',
  'user-agent',
  'accept-language',
  'x-forwarded-for',
  'sec-fetch-site',
  'sec-fetch-mode',
  'sec-fetch-dest',
];

/** Sends a form's values through the same endpoint, limits and origin checks as any other client. */
export async function callAuth(request: Request, path: string, body: Record<string, unknown>): Promise<AuthAnswer> {
  const { siteUrl } = authEnv();
  const headers = new Headers({ 'content-type': 'application/json', origin: siteUrl });
  for (const name of PASSED_ON) {
    const value = request.headers.get(name);
    if (value !== null) headers.set(name, value);
  }
  // The form was a navigation; its origin has been checked. The endpoint is called as a page of ours would.
  if (headers.has('sec-fetch-mode')) headers.set('sec-fetch-mode', 'cors');
  const response = await handleAuth(
    new Request(new URL(`/api/auth${path}`, siteUrl), { method: 'POST', headers, body: JSON.stringify(body) }),
  );
  const cookies = response.headers.getSetCookie();
  const answer: unknown = await response.json().catch(() => null);
  if (response.ok) return { ok: true, body: answer, cookies };
  const retryAfter = Number(response.headers.get('retry-after') ?? 0);
  const code = codeOf(answer);
  return { ok: false, status: response.status, code, retryAfter, cookies };
}

function codeOf(answer: unknown): string {
  const hasCode = typeof answer === 'object' && answer !== null && 'code' in answer;
  return hasCode && typeof answer.code === 'string' ? answer.code : 'UNKNOWN';
}
