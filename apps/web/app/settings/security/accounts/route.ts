import { z } from 'zod';
import { optionalText } from '~/lib/forms/fields';
import { formRoute } from '~/lib/forms/form-route';
import { leaveSite } from '~/lib/forms/leave-site';

const PAGE = '/settings/security#accounts';

/** Connects a provider (`connect`: its id) or takes an account elsewhere away (`disconnect`: provider, colon, account). */
const submit = formRoute({
  name: 'accounts',
  page: PAGE,
  fields: z.object({ connect: optionalText, disconnect: optionalText }),
  keep: [],
  async submit({ connect = '', disconnect = '' }, call) {
    if (disconnect) {
      const [providerId = '', ...rest] = disconnect.split(':');
      const answer = await call('/unlink-account', { providerId, accountId: rest.join(':') });
      return answer.ok ? { redirect: done('disconnected', providerId) } : { refused: answer };
    }
    const pages = { callbackURL: done('connected', connect), errorCallbackURL: PAGE };
    const answer = await call('/link-social', { provider: connect, ...pages });
    return answer.ok ? { redirect: z.object({ url: z.url() }).parse(answer.body).url } : { refused: answer };
  },
});

export async function POST(request: Request): Promise<Response> {
  return leaveSite(await submit(request), request);
}

// Without the part after #: a script that goes to the address it is at already would not load it again.
const done = (what: string, provider: string) => `/settings/security?${new URLSearchParams({ [what]: provider })}`;
