import type { BetterAuthPlugin } from 'better-auth';

/**
 * Every request to the API is judged by the session in the store, so that an ended one is refused at once (ASVS 7.4.1).
 * The cached copy in the cookie, at most a minute old, serves pages that show no more than name and e-mail: those read
 * it with `auth.api.getSession` on the server.
 */
export function sessionsFromTheStore() {
  return {
    id: 'sessions-from-the-store',
    onRequest: async (request, { authCookies }) => {
      const cookies = request.headers.get('cookie');
      if (!cookies?.includes(authCookies.sessionData.name)) return;
      const headers = new Headers(request.headers);
      headers.set('cookie', without(cookies, authCookies.sessionData.name));
      return { request: new Request(request, { headers }) };
    },
  } satisfies BetterAuthPlugin;
}

/** A large copy comes in pieces: `name.0`, `name.1`. */
function without(cookies: string, name: string): string {
  return cookies
    .split(/; */)
    .filter((pair) => !pair.startsWith(`${name}=`) && !pair.startsWith(`${name}.`))
    .join('; ');
}
