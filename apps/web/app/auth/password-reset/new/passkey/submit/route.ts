import { ENABLE_PASSKEY } from '@kit/better-auth/features';
import { z } from 'zod';
import { linkToken } from '~/lib/forms/fields';
import { formRoute } from '~/lib/forms/form-route';
import { noRoute } from '~/lib/forms/no-route';

const submit = formRoute({
  name: 'passkey-instead',
  page: ({ token }) => `/auth/password-reset/new?token=${linkToken(token)}`,
  fields: z.object({ token: z.string({ error: 'INVALID_TOKEN' }).max(200, 'INVALID_TOKEN') }),
  keep: [],
  async submit({ token }, call) {
    const answer = await call('/password/replace', { token });
    return answer.ok ? { redirect: '/auth/create-passkey' } : { refused: answer };
  },
});

export const POST = ENABLE_PASSKEY ? submit : noRoute;
