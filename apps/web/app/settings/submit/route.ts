import { z } from 'zod';
import { nameField } from '~/lib/forms/fields';
import { formRoute } from '~/lib/forms/form-route';

export const POST = formRoute({
  name: 'settings',
  page: '/settings',
  fields: z.object({ name: nameField }),
  keep: ['name'],
  fieldOf: { INVALID_NAME: 'name' },
  async submit({ name }, call, say) {
    const answer = await call('/update-user', { name });
    return answer.ok ? { notice: say('nameSaved') } : { refused: answer };
  },
});
