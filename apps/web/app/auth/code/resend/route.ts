import { z } from 'zod';
import { formRoute } from '~/lib/forms/form-route';
import { sentenceOf } from '~/lib/forms/sentence-of';

export const POST = formRoute({
  name: 'code-resend',
  page: '/auth/code',
  fields: z.object({}),
  keep: [],
  async submit(_values, call) {
    const answer = await call('/email-code/resend');
    return answer.ok ? { notice: sentenceOf('codeAsked') } : { refused: answer };
  },
});
