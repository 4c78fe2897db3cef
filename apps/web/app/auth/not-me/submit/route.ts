import { z } from 'zod';
import { linkToken } from '~/lib/forms/fields';
import { formRoute } from '~/lib/forms/form-route';

const done = z.object({ passkeyRemoved: z.boolean(), accountRemoved: z.boolean(), newPassword: z.string().nullable() });

export const POST = formRoute({
  name: 'not-me',
  page: ({ token }) => `/auth/not-me?token=${linkToken(token)}`,
  fields: z.object({ token: z.string({ error: 'REPORT_NOT_VALID' }).max(400, 'REPORT_NOT_VALID') }),
  keep: [],
  async submit({ token }, call) {
    const answer = await call('/not-me', { token });
    if (!answer.ok) return { refused: answer };
    const { passkeyRemoved, accountRemoved, newPassword } = done.parse(answer.body);
    const notice = passkeyRemoved ? 'passkey-removed' : accountRemoved ? 'account-removed' : 'signed-out';
    return { redirect: newPassword ? `${newPassword}&notice=${notice}` : `/auth/sign-in?notice=${notice}` };
  },
});
