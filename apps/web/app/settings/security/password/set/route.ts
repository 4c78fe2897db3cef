import { z } from 'zod';
import { newPasswordField } from '~/lib/forms/fields';
import { formRoute } from '~/lib/forms/form-route';

export const POST = formRoute({
  name: 'set-password',
  page: '/settings/security#password',
  fields: z.object({ newPassword: newPasswordField }),
  keep: [],
  fieldOf: { PASSWORD_TOO_SHORT: 'newPassword', PASSWORD_TOO_LONG: 'newPassword' },
  async submit({ newPassword }, call) {
    const answer = await call('/password/set', { newPassword });
    // The page shows another form from now on.
    return answer.ok ? { redirect: '/settings/security?password=set#password' } : { refused: answer };
  },
});
