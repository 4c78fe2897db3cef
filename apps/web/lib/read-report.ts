import 'server-only';
import { getAuth } from '@kit/better-auth/auth';

/** What the page behind a security notice's link should ask; changes nothing. */
export async function readReport(token: unknown) {
  if (typeof token !== 'string') return { state: 'invalid' } as const;
  const auth = await getAuth();
  return auth.api.inspectReport({ query: { token } });
}
