import 'server-only';

const CALLBACK = /^\/api\/auth\/callback\/[^/]+$/;

/** Whether a browser, and no script, is asking: it came back from a provider of accounts elsewhere. */
export function isBackFromProvider(request: Request): boolean {
  return request.method === 'GET' && CALLBACK.test(new URL(request.url).pathname);
}

/**
 * What a person gets who comes back from a provider: the next page, or a sentence on the sign-in page; never JSON. A
 * provider that is off is a page that does not exist.
 */
export function backFromProvider(request: Request, answer: Response): Response {
  if (answer.status < 400 || answer.status === 404) return answer;
  const provider = new URL(request.url).pathname.split('/').at(-1) ?? '';
  const error = answer.status === 429 ? 'limited' : answer.status >= 500 ? 'down' : 'failed';
  const headers = new Headers({ location: `/auth/sign-in?${new URLSearchParams({ error, provider })}` });
  headers.set('cache-control', 'no-store');
  return new Response(null, { status: 303, headers });
}
