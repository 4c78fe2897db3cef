import { z } from 'zod';
import { newPasswordField, optionalText, passwordField } from '~/lib/forms/fields';
import { formRoute } from '~/lib/forms/form-route';

export const POST = formRoute({
  name: 'password',
  page: '/settings/security#password',
  fields: z.object({ currentPassword: passwordField, newPassword: newPasswordField, signOutOthers: optionalText }),
  keep: ['signOutOthers'],
  fieldOf: { INVALID_PASSWORD: 'currentPassword', PASSWORD_TOO_SHORT: 'newPassword', PASSWORD_TOO_LONG: 'newPassword' },
  async submit({ currentPassword, newPassword, signOutOthers }, call, say) {
    const revokeOtherSessions = signOutOthers === 'on';
    const answer = await call('/change-password', { currentPassword, newPassword, revokeOtherSessions });
    return answer.ok ? { notice: say('passwordChanged') } : { refused: answer };
  },
});
