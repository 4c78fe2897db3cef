import { z } from 'zod';
import { formRoute } from '~/lib/forms/form-route';

export const POST = formRoute({
  name: 'magic-link-resend',
  page: '/auth/magic-link/sent',
  fields: z.object({}),
  keep: [],
  async submit(_values, call, say) {
    const answer = await call('/magic-link/resend');
    return answer.ok ? { notice: say('sent') } : { refused: answer };
  },
});
