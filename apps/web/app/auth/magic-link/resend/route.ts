import { z } from 'zod';
import { formRoute } from '~/lib/forms/form-route';
import { sentenceOf } from '~/lib/forms/sentence-of';

export const POST = formRoute({
  name: 'magic-link-resend',
  page: '/auth/magic-link/sent',
  fields: z.object({}),
  keep: [],
  async submit(_values, call) {
    const answer = await call('/magic-link/resend');
    return answer.ok ? { notice: sentenceOf('sent') } : { refused: answer };
  },
});
