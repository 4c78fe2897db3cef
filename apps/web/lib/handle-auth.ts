import 'server-only';
import { type Auth, getAuth } from '@kit/better-auth/auth';
import { backFromProvider, isBackFromProvider } from './back-from-provider';
import { isOwnOrigin } from './forms/is-own-origin';
import { isSaneJson } from './is-sane-json';
import { readBody } from './read-body';

/** No request of sign-in needs more. */
const MOST_BYTES = 64 * 1024;

/**
 * Answers a request to /api/auth. What fails on our side is 503 with cookies kept: a failing machine is never
 * reported as a wrong password or an ended session.
 */
export async function handleAuth(request: Request): Promise<Response> {
  const answer = await answerAuth(request);
  return isBackFromProvider(request) ? backFromProvider(request, answer) : answer;
}

async function answerAuth(request: Request): Promise<Response> {
  try {
    if (isForeign(request)) return refusal(403, 'INVALID_ORIGIN', 'The request came from another site.');
    const body = await readBody(request, MOST_BYTES);
    if (body === 'too-large') return refusal(413, 'BODY_TOO_LARGE', 'The request is too large.');
    if (!isSaneJson(body) || /%00/.test(request.url))
      return refusal(400, 'INVALID_REQUEST', 'The request cannot be read.');
    const auth = await getAuth();
    // Better Auth counts before it routes: an address that is none of its endpoints must not cost a row.
    if (!isEndpoint(auth, request)) return refusal(404, 'NOT_FOUND', 'There is nothing here.');
    const { url, method, headers } = request;
    const response = await auth.handler(new Request(url, { method, headers, body: body.byteLength > 0 ? body : null }));
    return response.status >= 500 ? failed(response) : polished(response);
  } catch (error) {
    console.error('sign-in is unavailable:', error);
    return unavailable();
  }
}

function isEndpoint(auth: Auth, request: Request): boolean {
  const path = new URL(request.url).pathname.slice('/api/auth'.length);
  // What only the server calls has no path.
  const paths: (string | undefined)[] = Object.values(auth.api).map((endpoint) => endpoint.path);
  return paths.some((served) => served && !auth.options.disabledPaths.includes(served) && hasPath(served, path));
}

/** `/callback/:id` is the pattern of `/callback/github`. */
function hasPath(pattern: string, path: string): boolean {
  const [wanted, given] = [pattern.split('/'), path.split('/')];
  const fits = (part: string, at: number) => (part.startsWith(':') ? Boolean(given[at]) : part === given[at]);
  return wanted.length === given.length && wanted.every(fits);
}

/** A POST that says of itself that another site made it; one without any word of its origin is judged by Better Auth. */
function isForeign(request: Request): boolean {
  if (request.method !== 'POST') return false;
  const spoke = request.headers.has('origin') || request.headers.has('sec-fetch-site');
  return spoke && !isOwnOrigin(request);
}

/** Our own failure, or that of a provider we asked, which says so. */
async function failed(response: Response): Promise<Response> {
  const body: unknown = response.status === 503 ? await response.json().catch(() => null) : null;
  const isProvider =
    typeof body === 'object' && body !== null && 'code' in body && body.code === 'PROVIDER_UNAVAILABLE';
  return isProvider
    ? refusal(503, 'PROVIDER_UNAVAILABLE', 'The provider does not answer right now.', { 'retry-after': '5' })
    : unavailable();
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
  if (response.status === 400 && (await codeOf(response)) === 'VALIDATION_ERROR') {
    return refusal(400, 'INVALID_REQUEST', 'The request cannot be read.');
  }
  const headers = new Headers(response.headers);
  headers.set('cache-control', 'no-store');
  return new Response(response.body, { status: response.status, headers });
}

/** The code of a refusal; its sentence may be a library's own. */
async function codeOf(response: Response): Promise<unknown> {
  const body: unknown = await response
    .clone()
    .json()
    .catch(() => null);
  return body instanceof Object && 'code' in body ? body.code : undefined;
}
