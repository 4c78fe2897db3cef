import { z } from 'zod';
import { questionOf } from '~/lib/confirm-address';
import { codeField, optionalText } from '~/lib/forms/fields';
import { formRoute } from '~/lib/forms/form-route';
import { returnPath } from '~/lib/return-path';

export const POST = formRoute({
  name: 'confirm-code',
  page: (from) => `${questionOf(from)}&code=sent`,
  fields: z.object({ code: codeField, returnTo: optionalText }),
  keep: [],
  fieldOf: { INVALID_CODE: 'code' },
  async submit({ code, returnTo }, call) {
    const answer = await call('/step-up/code', { code });
    return answer.ok ? { redirect: returnPath(returnTo) } : { refused: answer };
  },
});
