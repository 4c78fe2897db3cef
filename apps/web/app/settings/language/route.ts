import { locales } from '@kit/messages';
import { z } from 'zod';
import { formRoute } from '~/lib/forms/form-route';

const PAGE = '/settings';

/** Saves the language of the account; this browser hears of it at once, others when they are prolonged. */
export const POST = formRoute({
  name: 'language',
  page: PAGE,
  fields: z.object({ locale: z.enum(locales) }),
  keep: [],
  async submit({ locale }, call) {
    const answer = await call('/update-user', { locale });
    return answer.ok ? { redirect: PAGE } : { refused: answer };
  },
});
