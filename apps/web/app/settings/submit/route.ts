import { z } from 'zod';
import { nameField } from '~/lib/forms/fields';
import { formRoute } from '~/lib/forms/form-route';
import { sentenceOf } from '~/lib/forms/sentence-of';

export const POST = formRoute({
  name: 'settings',
  page: '/settings',
  fields: z.object({ name: nameField }),
  keep: ['name'],
  fieldOf: { INVALID_NAME: 'name' },
  async submit({ name }, call) {
    const answer = await call('/update-user', { name });
    return answer.ok ? { notice: sentenceOf('nameSaved') } : { refused: answer };
  },
});
