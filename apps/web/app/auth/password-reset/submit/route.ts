import { z } from 'zod';
import { emailField } from '~/lib/forms/fields';
import { formRoute } from '~/lib/forms/form-route';

export const POST = formRoute({
  name: 'password-reset',
  page: '/auth/password-reset',
  fields: z.object({ email: emailField }),
  keep: ['email'],
  fieldOf: { INVALID_EMAIL: 'email' },
  async submit({ email }, call, say) {
    const answer = await call('/request-password-reset', { email });
    return answer.ok ? { notice: say('sent') } : { refused: answer };
  },
});
