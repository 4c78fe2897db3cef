import { z } from 'zod';
import { emailField, optionalText, passwordField } from '~/lib/forms/fields';
import { formRoute } from '~/lib/forms/form-route';
import { returnPath } from '~/lib/return-path';

export const POST = formRoute({
  name: 'sign-in',
  page: ({ returnTo }) =>
    returnTo ? `/auth/sign-in?returnTo=${encodeURIComponent(returnPath(returnTo))}` : '/auth/sign-in',
  fields: z.object({ email: emailField, password: passwordField, returnTo: optionalText }),
  keep: ['email', 'returnTo'],
  fieldOf: { INVALID_EMAIL: 'email' },
  async submit({ email, password, returnTo }, call) {
    const answer = await call('/sign-in/email', { email, password });
    return answer.ok ? { redirect: returnPath(returnTo) } : { refused: answer };
  },
});
