import { z } from 'zod';
import { emailField, optionalText } from '~/lib/forms/fields';
import { formRoute } from '~/lib/forms/form-route';
import { returnPath } from '~/lib/return-path';
import { withReturn } from '~/lib/with-return';

export const POST = formRoute({
  name: 'recover',
  page: ({ returnTo }) => withReturn('/auth/recover', returnTo),
  fields: z.object({ email: emailField, returnTo: optionalText }),
  keep: ['email', 'returnTo'],
  fieldOf: { INVALID_EMAIL: 'email' },
  async submit({ email, returnTo }, call) {
    const answer = await call('/recover/code', { email, returnTo: returnPath(returnTo) });
    return answer.ok ? { redirect: '/auth/code' } : { refused: answer };
  },
});
