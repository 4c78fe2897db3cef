import { z } from 'zod';
import { formRoute } from '~/lib/forms/form-route';

export const POST = formRoute({
  name: 'remove-password',
  page: '/settings/security#password',
  fields: z.object({}),
  keep: [],
  async submit(_values, call) {
    const answer = await call('/password/remove');
    // The page shows another form from now on.
    return answer.ok ? { redirect: '/settings/security?password=removed#password' } : { refused: answer };
  },
});
