import { z } from 'zod';
import { formRoute } from '~/lib/forms/form-route';

export const POST = formRoute({
  name: 'code-resend',
  page: '/auth/code',
  fields: z.object({}),
  keep: [],
  async submit(_values, call, say) {
    const answer = await call('/email-code/resend');
    return answer.ok ? { notice: say('codeAsked') } : { refused: answer };
  },
});
