import { z } from 'zod';
import { emailField, nameField, newPasswordField, optionalText } from '~/lib/forms/fields';
import { formRoute } from '~/lib/forms/form-route';
import { returnPath } from '~/lib/return-path';
import { withReturn } from '~/lib/with-return';

export const POST = formRoute({
  name: 'sign-up',
  page: ({ returnTo }) => withReturn('/auth/sign-up', returnTo),
  fields: z.object({ name: nameField, email: emailField, password: newPasswordField, returnTo: optionalText }),
  keep: ['name', 'email', 'returnTo'],
  fieldOf: {
    INVALID_NAME: 'name',
    INVALID_EMAIL: 'email',
    PASSWORD_TOO_SHORT: 'password',
    PASSWORD_TOO_LONG: 'password',
  },
  async submit({ name, email, password, returnTo }, call) {
    const answer = await call('/sign-up/email', { name, email, password, returnTo: returnPath(returnTo) });
    return answer.ok ? { redirect: '/auth/sign-up/check-inbox' } : { refused: answer };
  },
});
