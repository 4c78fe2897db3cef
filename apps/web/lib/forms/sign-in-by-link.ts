import 'server-only';
import { z } from 'zod';
import { afterProof } from '../after-proof';
import { linkToken, optionalText } from './fields';
import { formRoute } from './form-route';

type LinkForm = { name: string; page: string; endpoint: string; offersPasskey: (isNew: boolean) => boolean };

/** The route behind a link's button. A link used up meanwhile shows its page again, which says what became of it. */
export const signInByLink = ({ name, page, endpoint, offersPasskey }: LinkForm) =>
  formRoute({
    name,
    page: ({ token }) => `${page}?token=${linkToken(token)}`,
    fields: z.object({
      token: z.string({ error: 'LINK_NOT_FOUND' }).max(200, 'LINK_NOT_FOUND'),
      confirmed: optionalText,
    }),
    keep: [],
    async submit({ token, confirmed }, call) {
      const answer = await call(endpoint, { token, confirmed: confirmed === 'true' });
      if (answer.ok) return { redirect: afterProof(answer.body, offersPasskey) };
      if (answer.code === 'LINK_NOT_FOUND') return { redirect: `${page}?token=${linkToken(token)}` };
      return { refused: answer };
    },
  });
