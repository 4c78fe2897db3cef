import { z } from 'zod';
import { linkToken, newPasswordField, optionalText } from '~/lib/forms/fields';
import { formRoute } from '~/lib/forms/form-route';
import { returnPath } from '~/lib/return-path';

const wanted = z.object({ returnTo: z.string().nullable() });

export const POST = formRoute({
  name: 'verify-email',
  page: ({ token, choose }) =>
    `/auth/verify-email?token=${linkToken(token)}${choose === 'password' ? '&choose=password' : ''}`,
  fields: z.object({
    token: z.string({ error: 'SIGN_UP_NOT_FOUND' }).max(200, 'SIGN_UP_NOT_FOUND'),
    password: optionalText,
    choose: optionalText,
    newPassword: newPasswordField.optional(),
  }),
  keep: [],
  fieldOf: {
    INVALID_PASSWORD: 'password',
    PASSWORD_REQUIRED: 'password',
    PASSWORD_TOO_SHORT: 'newPassword',
    PASSWORD_TOO_LONG: 'newPassword',
  },
  async submit({ token, password, newPassword }, call) {
    const answer = await call('/sign-up/prove', { token, password: password || undefined, newPassword });
    return answer.ok ? { redirect: returnPath(wanted.parse(answer.body).returnTo) } : { refused: answer };
  },
});
