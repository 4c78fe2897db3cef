import { authEnv } from '@kit/better-auth/env';

/** Where password managers send people to change a password (W3C change-password). Where nobody has one there is no such page. */
export function GET(): Response {
  const { show, siteUrl } = authEnv();
  if (!show.password) return new Response(null, { status: 404 });
  const location = `${siteUrl}/settings/security?change=password`;
  return new Response(null, { status: 303, headers: { location, 'cache-control': 'no-store' } });
}
