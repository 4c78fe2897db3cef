import { z } from 'zod';
import { questionOf } from '~/lib/confirm-address';
import { optionalText, passwordField } from '~/lib/forms/fields';
import { formRoute } from '~/lib/forms/form-route';
import { returnPath } from '~/lib/return-path';

export const POST = formRoute({
  name: 'confirm-password',
  page: questionOf,
  fields: z.object({ password: passwordField, returnTo: optionalText }),
  keep: [],
  fieldOf: { INVALID_PASSWORD: 'password' },
  async submit({ password, returnTo }, call) {
    const answer = await call('/step-up/password', { password });
    return answer.ok ? { redirect: returnPath(returnTo) } : { refused: answer };
  },
});
