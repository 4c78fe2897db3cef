import { z } from 'zod';
import { linkToken, optionalText } from '~/lib/forms/fields';
import { formRoute } from '~/lib/forms/form-route';
import { returnPath } from '~/lib/return-path';

const wanted = z.object({ returnTo: z.string().nullable() });

export const POST = formRoute({
  name: 'verify-email',
  page: ({ token }) => `/auth/verify-email?token=${linkToken(token)}`,
  fields: z.object({
    token: z.string({ error: 'SIGN_UP_NOT_FOUND' }).max(200, 'SIGN_UP_NOT_FOUND'),
    password: optionalText,
  }),
  keep: [],
  fieldOf: { INVALID_PASSWORD: 'password', PASSWORD_REQUIRED: 'password' },
  async submit({ token, password }, call) {
    const answer = await call('/sign-up/prove', { token, password: password || undefined });
    return answer.ok ? { redirect: returnPath(wanted.parse(answer.body).returnTo) } : { refused: answer };
  },
});
