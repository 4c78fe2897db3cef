import { z } from 'zod';
import { optionalText, providerField } from '~/lib/forms/fields';
import { formRoute } from '~/lib/forms/form-route';
import { leaveSite } from '~/lib/forms/leave-site';
import { returnPath } from '~/lib/return-path';

const start = formRoute({
  name: 'provider',
  page: pageOf,
  fields: z.object({ provider: providerField, page: optionalText, returnTo: optionalText }),
  keep: [],
  async submit({ provider, page = '', returnTo = '' }, call) {
    const answer = await call('/sign-in/social', {
      provider,
      callbackURL: returnPath(returnTo),
      errorCallbackURL: pageOf({ page, returnTo }),
    });
    return answer.ok ? { redirect: z.object({ url: z.url() }).parse(answer.body).url } : { refused: answer };
  },
});

export async function POST(request: Request): Promise<Response> {
  return leaveSite(await start(request), request);
}

/** The page whose button was pressed: a person who comes back without an account looks for the words there. */
function pageOf({ page, returnTo }: Record<string, string>): string {
  const path = page === 'sign-up' ? '/auth/sign-up' : '/auth/sign-in';
  return returnTo ? `${path}?returnTo=${encodeURIComponent(returnPath(returnTo))}` : path;
}
