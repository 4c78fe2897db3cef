import { z } from 'zod';
import { questionOf } from '~/lib/confirm-address';
import { optionalText } from '~/lib/forms/fields';
import { formRoute } from '~/lib/forms/form-route';

export const POST = formRoute({
  name: 'confirm-send-code',
  page: (from) => (from.again ? `${questionOf(from)}&code=sent` : questionOf(from)),
  fields: z.object({
    returnTo: optionalText,
    method: optionalText,
    maxAge: optionalText,
    userVerified: optionalText,
    again: optionalText,
  }),
  keep: [],
  async submit(from, call, say) {
    const answer = await call('/step-up/send-code');
    if (!answer.ok) return { refused: answer.code === 'UNAVAILABLE' ? { ...answer, code: 'CODE_NOT_SENT' } : answer };
    return from.again ? { notice: say('codeSent') } : { redirect: `${questionOf(from)}&code=sent` };
  },
});
