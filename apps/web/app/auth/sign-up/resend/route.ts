import { z } from 'zod';
import { formRoute } from '~/lib/forms/form-route';

export const POST = formRoute({
  name: 'resend',
  page: '/auth/sign-up/check-inbox',
  fields: z.object({}),
  keep: [],
  async submit(_values, call, say) {
    const answer = await call('/sign-up/resend');
    return answer.ok ? { notice: say('sent') } : { refused: answer };
  },
});
