import { z } from 'zod';
import { emailField } from '~/lib/forms/fields';
import { formRoute } from '~/lib/forms/form-route';
import { sentenceOf } from '~/lib/forms/sentence-of';

export const POST = formRoute({
  name: 'password-reset',
  page: '/auth/password-reset',
  fields: z.object({ email: emailField }),
  keep: ['email'],
  fieldOf: { INVALID_EMAIL: 'email' },
  async submit({ email }, call) {
    const answer = await call('/request-password-reset', { email });
    return answer.ok ? { notice: sentenceOf('sent') } : { refused: answer };
  },
});
