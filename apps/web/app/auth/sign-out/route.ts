import { z } from 'zod';
import { formRoute } from '~/lib/forms/form-route';

export const POST = formRoute({
  name: 'sign-out',
  page: '/home',
  fields: z.object({}),
  keep: [],
  async submit(_values, call) {
    const answer = await call('/sign-out');
    return answer.ok ? { redirect: '/' } : { refused: answer };
  },
});
