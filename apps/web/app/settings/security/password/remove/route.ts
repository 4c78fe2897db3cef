import { z } from 'zod';
import { formRoute } from '~/lib/forms/form-route';

export const POST = formRoute({
  name: 'remove-password',
  // Whoever comes back, after an error or from confirming, is asked there.
  page: '/settings/security?remove=password#password',
  fields: z.object({}),
  keep: [],
  async submit(_values, call) {
    const answer = await call('/password/remove');
    // The page shows another form from now on.
    return answer.ok ? { redirect: '/settings/security?password=removed#password' } : { refused: answer };
  },
});
