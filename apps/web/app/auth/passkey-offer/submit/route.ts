import { ENABLE_PASSKEY } from '@kit/better-auth/features';
import { z } from 'zod';
import { optionalText } from '~/lib/forms/fields';
import { formRoute } from '~/lib/forms/form-route';
import { noRoute } from '~/lib/forms/no-route';
import { returnPath } from '~/lib/return-path';

/** "Not now" and "Don't ask again", from whichever page made the offer. */
const submit = formRoute({
  name: 'passkey-offer',
  page: ({ returnTo }) => returnPath(returnTo),
  fields: z.object({ answer: z.enum(['later', 'never']), returnTo: optionalText }),
  keep: [],
  async submit({ answer, returnTo }, call) {
    const said = await call('/passkey/answer-offer', { answer });
    return said.ok ? { redirect: returnPath(returnTo) } : { refused: said };
  },
});

export const POST = ENABLE_PASSKEY ? submit : noRoute;
