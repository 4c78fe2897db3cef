import 'server-only';
import { authEnv } from '@kit/better-auth/env';

/**
 * Whether a POST came from a page of this site, under its own or a related origin, to the host that served it. Without
 * an Origin header the browser's Sec-Fetch-Site decides.
 */
export function isOwnOrigin(request: Request): boolean {
  const origin = request.headers.get('origin');
  const site = request.headers.get('sec-fetch-site');
  if (origin === null || origin === 'null') return site === 'same-origin';
  const { siteUrl, relatedOrigins } = authEnv();
  return [siteUrl, ...relatedOrigins].includes(origin) && (site === null || site === 'same-origin');
}
