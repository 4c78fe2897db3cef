import { authEnv } from '@kit/better-auth/env';
import { localeCookie, locales } from '@kit/messages';
import { z } from 'zod';
import { isOwnOrigin } from '~/lib/forms/is-own-origin';
import { readBody } from '~/lib/read-body';
import { returnPath } from '~/lib/return-path';

const MOST_BYTES = 4 * 1024;
const MAX_AGE_SECONDS = 400 * 24 * 60 * 60;
const fields = z.object({ locale: z.enum(locales), returnTo: z.string().optional() });

/** Chooses the language of a browser in which nobody is signed in, and comes back to the page. An account has its own setting. */
export async function POST(request: Request): Promise<Response> {
  if (!isOwnOrigin(request)) return new Response(null, { status: 403 });
  const body = await readBody(request, MOST_BYTES);
  if (body === 'too-large') return new Response(null, { status: 413 });
  const form = fields.safeParse(Object.fromEntries(new URLSearchParams(new TextDecoder().decode(body))));
  if (!form.success) return new Response(null, { status: 400 });
  const { locale, returnTo } = form.data;
  const secure = authEnv().siteUrl.startsWith('https:') ? '; Secure' : '';
  return new Response(null, {
    status: 303,
    headers: {
      location: returnPath(returnTo),
      'set-cookie': `${localeCookie}=${locale}; Path=/; Max-Age=${MAX_AGE_SECONDS}; SameSite=Lax${secure}`,
      'cache-control': 'no-store',
    },
  });
}
