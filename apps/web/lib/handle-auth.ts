import 'server-only';
import { getAuth } from '@kit/better-auth/auth';
import { readBody } from './read-body';

/** No request of sign-in needs more. */
const MOST_BYTES = 64 * 1024;

/**
 * Answers a request to /api/auth. What fails on our side is 503 with cookies kept: a failing machine is never
 * reported as a wrong password or an ended session.
 */
export async function handleAuth(request: Request): Promise<Response> {
  try {
    const body = await readBody(request, MOST_BYTES);
    if (body === 'too-large') return refusal(413, 'BODY_TOO_LARGE', 'The request is too large.');
    const auth = await getAuth();
    const response = await auth.handler(
      new Request(request, { method: request.method, body: body.byteLength > 0 ? body : null }),
    );
    return response.status >= 500 ? unavailable() : polished(response);
  } catch (error) {
    console.error('sign-in is unavailable:', error);
    return unavailable();
  }
}

const unavailable = () =>
  refusal(503, 'UNAVAILABLE', 'This does not work right now. Try again in a moment.', { 'retry-after': '5' });

function refusal(status: number, code: string, message: string, headers: Record<string, string> = {}): Response {
  return Response.json({ code, message }, { status, headers: { 'cache-control': 'no-store', ...headers } });
}

async function polished(response: Response): Promise<Response> {
  // Better Auth's own limiter gives neither a code nor the standard header.
  if (response.status === 429) {
    const wait = response.headers.get('retry-after') ?? response.headers.get('x-retry-after') ?? '60';
    return refusal(429, 'RATE_LIMITED', 'Too many attempts. Try again later.', { 'retry-after': wait });
  }
  const headers = new Headers(response.headers);
  headers.set('cache-control', 'no-store');
  return new Response(response.body, { status: response.status, headers });
}
