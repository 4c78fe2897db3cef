import { authEnv } from '@kit/better-auth/env';
import { ENABLE_PASSKEY } from '@kit/better-auth/features';

/**
 * Where browsers and password managers find the pages on which a person creates and manages passkeys (W3C passkey endpoints). They
 * look on the host that is the relying party ID. Where people see no passkeys there are no such pages.
 */
export function GET(): Response {
  const { show, siteUrl } = authEnv();
  if (!ENABLE_PASSKEY || !show.passkey) return new Response(null, { status: 404 });
  const page = (query = '') => `${siteUrl}/settings/security${query}#passkeys`;
  const endpoints = { enroll: page('?add=passkey'), manage: page() };
  return Response.json(endpoints, { headers: { 'cache-control': 'public, max-age=300' } });
}
