import 'server-only';
import { authEnv } from '@kit/better-auth/env';

/** Whether a POST came from a page of this site. Without an Origin header the browser's Sec-Fetch-Site decides. */
export function isOwnOrigin(request: Request): boolean {
  const origin = request.headers.get('origin');
  if (origin !== null && origin !== 'null') return origin === authEnv().siteUrl;
  return request.headers.get('sec-fetch-site') === 'same-origin';
}
