import { z } from 'zod';
import { afterProof } from '~/lib/after-proof';
import { codeField } from '~/lib/forms/fields';
import { formRoute } from '~/lib/forms/form-route';

export const POST = formRoute({
  name: 'code',
  page: '/auth/code',
  fields: z.object({ code: codeField }),
  keep: [],
  fieldOf: { INVALID_CODE: 'code' },
  async submit({ code }, call) {
    const answer = await call('/email-code/verify', { code });
    return answer.ok ? { redirect: afterProof(answer.body, () => true) } : { refused: answer };
  },
});
