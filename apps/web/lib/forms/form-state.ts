import 'server-only';
import { authEnv } from '@kit/better-auth/env';
import { cookies, headers } from 'next/headers';
import { z } from 'zod';

/** What a form page shows after a refused or finished attempt without JavaScript. All sentences are translated. */
export type FormState = {
  values: Record<string, string>;
  errors: Record<string, string>;
  error?: string | undefined;
  notice?: string | undefined;
};

const stored = z.object({
  id: z.string(),
  form: z.string(),
  values: z.record(z.string(), z.string()),
  errors: z.record(z.string(), z.string()),
  error: z.string().optional(),
  notice: z.string().optional(),
});

/** Of the page that is shown next, or of one that is shown after the person has confirmed who they are. */
export type FormStateKind = 'form' | 'form-kept';

/** On https the browser keeps the cookie to this very host, so that no neighbour can write sentences into a form. */
export const formStateCookie = (https: boolean, kind: FormStateKind = 'form') =>
  `${https ? '__Host-' : ''}latchkey.${kind}`;
const EMPTY: FormState = { values: {}, errors: {} };

/** The state that the last submission of this form left for this very page view; empty on any other. */
export async function readFormState(form: string): Promise<FormState> {
  const id = (await headers()).get('x-form');
  const sent = await cookies();
  const https = authEnv().siteUrl.startsWith('https:');
  for (const kind of ['form', 'form-kept'] as const) {
    const raw = sent.get(formStateCookie(https, kind))?.value ?? '';
    const state = stored.safeParse(parseJson(Buffer.from(raw, 'base64url').toString()));
    if (id && state.success && state.data.id === id && state.data.form === form) return state.data;
  }
  return EMPTY;
}

/** The cookie value that `readFormState` reads on the page reached with `?form=<id>`. */
export function writeFormState(id: string, form: string, state: FormState): string {
  const values = Object.fromEntries(Object.entries(state.values).map(([name, value]) => [name, value.slice(0, 300)]));
  return Buffer.from(JSON.stringify({ ...state, values, id, form })).toString('base64url');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
