import { z } from 'zod';
import { emailField, nameField, optionalText } from '~/lib/forms/fields';
import { formRoute } from '~/lib/forms/form-route';
import { returnPath } from '~/lib/return-path';
import { withReturn } from '~/lib/with-return';

export const POST = formRoute({
  name: 'sign-up',
  page: ({ returnTo }) => withReturn('/auth/sign-up', returnTo),
  fields: z.object({ name: nameField, email: emailField, returnTo: optionalText }),
  keep: ['name', 'email', 'returnTo'],
  fieldOf: { INVALID_EMAIL: 'email' },
  async submit({ name, email, returnTo }, call) {
    const answer = await call('/magic-link/send', { name, email, returnTo: returnPath(returnTo) });
    return answer.ok ? { redirect: '/auth/magic-link/sent' } : { refused: answer };
  },
});
