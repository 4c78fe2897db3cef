import { z } from 'zod';
import { emailField, optionalText } from '~/lib/forms/fields';
import { formRoute } from '~/lib/forms/form-route';
import { returnPath } from '~/lib/return-path';
import { withReturn } from '~/lib/with-return';

/** "Email me a link" on the sign-in page, beside the password in the same form or alone. */
export const POST = formRoute({
  name: 'sign-in',
  page: ({ returnTo }) => withReturn('/auth/sign-in', returnTo),
  fields: z.object({ email: emailField, returnTo: optionalText }),
  keep: ['email', 'returnTo'],
  fieldOf: { INVALID_EMAIL: 'email' },
  async submit({ email, returnTo }, call) {
    const answer = await call('/magic-link/send', { email, returnTo: returnPath(returnTo) });
    return answer.ok ? { redirect: '/auth/magic-link/sent' } : { refused: answer };
  },
});
