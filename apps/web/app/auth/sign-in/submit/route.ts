import { z } from 'zod';
import { emailField, optionalText, passwordField } from '~/lib/forms/fields';
import { formRoute } from '~/lib/forms/form-route';
import { returnPath } from '~/lib/return-path';
import { withReturn } from '~/lib/with-return';

export const POST = formRoute({
  name: 'sign-in',
  page: ({ returnTo }) => withReturn('/auth/sign-in', returnTo),
  fields: z.object({ email: emailField, password: passwordField, returnTo: optionalText }),
  keep: ['email', 'returnTo'],
  fieldOf: { INVALID_EMAIL: 'email' },
  async submit({ email, password, returnTo }, call) {
    const answer = await call('/sign-in/email', { email, password });
    return answer.ok ? { redirect: returnPath(returnTo) } : { refused: answer };
  },
});
