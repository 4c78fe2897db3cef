import { authEnv } from '@kit/better-auth/env';
import { ENABLE_PASSKEY } from '@kit/better-auth/features';

/**
 * The origins of other domains that may use this site's passkeys (WebAuthn Level 3, section 5.11). Only on the host
 * that is the relying party ID, which is where browsers look, and only when there are any.
 */
export function GET(request: Request): Response {
  const { rpId, relatedOrigins } = authEnv();
  if (!ENABLE_PASSKEY || relatedOrigins.length === 0 || hostOf(request) !== rpId) {
    return new Response(null, { status: 404 });
  }
  return Response.json({ origins: relatedOrigins }, { headers: { 'cache-control': 'public, max-age=300' } });
}

function hostOf({ headers }: Request): string {
  const host = headers.get('x-forwarded-host') ?? headers.get('host') ?? '';
  return host.replace(/:\d+$/, '').toLowerCase();
}
