import { z } from 'zod';
import { emailField, nameField, newPasswordField, optionalText } from '~/lib/forms/fields';
import { formRoute } from '~/lib/forms/form-route';
import { returnPath } from '~/lib/return-path';

export const POST = formRoute({
  name: 'sign-up',
  page: ({ returnTo }) =>
    returnTo ? `/auth/sign-up?returnTo=${encodeURIComponent(returnPath(returnTo))}` : '/auth/sign-up',
  fields: z.object({ name: nameField, email: emailField, password: newPasswordField, returnTo: optionalText }),
  keep: ['name', 'email', 'returnTo'],
  fieldOf: {
    INVALID_NAME: 'name',
    INVALID_EMAIL: 'email',
    PASSWORD_TOO_SHORT: 'password',
    PASSWORD_TOO_LONG: 'password',
  },
  async submit({ name, email, password }, call) {
    const answer = await call('/sign-up/email', { name, email, password });
    return answer.ok ? { redirect: '/auth/sign-up/check-inbox' } : { refused: answer };
  },
});
