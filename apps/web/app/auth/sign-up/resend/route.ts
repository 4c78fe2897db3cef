import { z } from 'zod';
import { formRoute } from '~/lib/forms/form-route';
import { sentenceOf } from '~/lib/forms/sentence-of';

export const POST = formRoute({
  name: 'resend',
  page: '/auth/sign-up/check-inbox',
  fields: z.object({}),
  keep: [],
  async submit(_values, call) {
    const answer = await call('/sign-up/resend');
    return answer.ok ? { notice: sentenceOf('sent') } : { refused: answer };
  },
});
