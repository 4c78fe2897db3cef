import { z } from 'zod';
import { linkToken, newPasswordField } from '~/lib/forms/fields';
import { formRoute } from '~/lib/forms/form-route';

export const POST = formRoute({
  name: 'new-password',
  page: ({ token }) => `/auth/password-reset/new?token=${linkToken(token)}`,
  fields: z.object({
    token: z.string({ error: 'INVALID_TOKEN' }).max(200, 'INVALID_TOKEN'),
    password: newPasswordField,
  }),
  keep: [],
  fieldOf: { PASSWORD_TOO_SHORT: 'password', PASSWORD_TOO_LONG: 'password' },
  async submit({ token, password }, call) {
    const answer = await call('/reset-password', { token, newPassword: password });
    return answer.ok ? { redirect: '/auth/sign-in?notice=password-changed' } : { refused: answer };
  },
});
