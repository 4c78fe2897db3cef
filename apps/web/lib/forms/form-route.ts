import 'server-only';
import { randomUUID } from 'node:crypto';
import { authEnv } from '@kit/better-auth/env';
import { localeOf } from '@kit/messages';
import { recentAuthentication } from '@kit/passkey/step-up';
import { z } from 'zod';
import { confirmAddress } from '../confirm-address';
import { readBody } from '../read-body';
import { type AuthAnswer, callAuth } from './call-auth';
import { type FormState, type FormStateKind, formStateCookie, writeFormState } from './form-state';
import { isOwnOrigin } from './is-own-origin';
import { sentenceOf } from './sentence-of';

/** How a submission ended: the next page, word of success on the same page, or a refusal. */
type Outcome = { redirect: string } | { notice: string } | { refused: Extract<AuthAnswer, { ok: false }> };

/** The sentence for a code, in the language of the visit. */
type Say = (code: string, seconds?: number) => string;

type FormDefinition<Fields extends z.ZodObject> = {
  /** The name that pages read the state by. */
  name: string;
  /** The page that holds the form; `from` are the values, for pages with a token in their address. */
  page: string | ((from: Record<string, string>) => string);
  /** Messages of the schema are codes of the `forms` catalogue. */
  fields: Fields;
  /** Fields shown again after a refusal. Never a password. */
  keep: (keyof z.infer<Fields> & string)[];
  /** The field that a refusal of the endpoint belongs to; others are shown above the form. */
  fieldOf?: Partial<Record<string, keyof z.infer<Fields> & string>>;
  submit: (
    values: z.infer<Fields>,
    call: (path: string, body?: Record<string, unknown>) => Promise<AuthAnswer>,
    say: Say,
  ) => Promise<Outcome>;
};

const MOST_BYTES = 16 * 1024;

/**
 * A POST handler for one form. With `Accept: application/json` it answers JSON for the page's script; a plain form
 * gets a 303 to the next page, or back to its own with everything typed still there. Who must sign in or confirm first is
 * sent there, and comes back.
 */
export function formRoute<Fields extends z.ZodObject>(form: FormDefinition<Fields>) {
  return async function POST(request: Request): Promise<Response> {
    const cookies: string[] = [];
    const locale = localeOf(request.headers);
    const say: Say = (code, seconds) => sentenceOf(locale, code, seconds);
    const call = async (path: string, body: Record<string, unknown> = {}) => {
      const answer = await callAuth(request, path, body);
      cookies.push(...answer.cookies);
      return answer;
    };
    const typed = await readFields(request);
    const from = typeof typed === 'object' ? typed : {};
    const page = typeof form.page === 'function' ? form.page(from) : form.page;
    const kept = Object.fromEntries(form.keep.map((name) => [name, from[name] ?? '']));
    const refuse = (status: number, state: Partial<FormState>) =>
      answerRefusal(request, form.name, page, status, { values: kept, errors: {}, ...state }, cookies);

    if (!isOwnOrigin(request)) return refuse(403, { error: say('FOREIGN_ORIGIN') });
    if (typed === 'too-large') return refuse(413, { error: say('NOT_READABLE') });
    if (typed === 'not-a-form') return refuse(415, { error: say('NOT_READABLE') });
    const parsed = form.fields.safeParse(from);
    if (!parsed.success) {
      const issues = Object.entries(z.flattenError(parsed.error).fieldErrors as Record<string, string[]>);
      return refuse(400, {
        errors: Object.fromEntries(issues.map(([field, codes]) => [field, say(codes[0] ?? '')])),
      });
    }
    const outcome = await form.submit(parsed.data, call, say);
    if ('redirect' in outcome) return answerRedirect(request, outcome.redirect, cookies);
    if ('notice' in outcome) return answerNotice(request, form.name, page, outcome.notice, kept, cookies);
    const { code, status, retryAfter } = outcome.refused;
    if (status === 401 && code === 'UNAUTHORIZED') {
      return answerRedirect(request, `/auth/sign-in?returnTo=${encodeURIComponent(page)}`, cookies);
    }
    if (code === 'STEP_UP_REQUIRED') {
      const state = { values: kept, errors: {}, notice: say('confirmed') };
      const back = keepForPage(form.name, page, state, 'form-kept');
      const address = confirmAddress(back.location, { maxAge: recentAuthentication });
      return answerRedirect(request, address, [...cookies, back.cookie]);
    }
    const sentence = say(code, retryAfter);
    const field = form.fieldOf?.[code];
    return refuse(status, field ? { errors: { [field]: sentence } } : { error: sentence });
  };
}

async function readFields(request: Request): Promise<Record<string, string> | 'too-large' | 'not-a-form'> {
  const type = request.headers.get('content-type')?.split(';')[0]?.trim().toLowerCase();
  const body = await readBody(request, MOST_BYTES);
  if (body === 'too-large') return body;
  // A form without fields may come without a body.
  if (type !== 'application/x-www-form-urlencoded' && body.byteLength > 0) return 'not-a-form';
  return Object.fromEntries(new URLSearchParams(new TextDecoder().decode(body)));
}

const wantsJson = (request: Request) => request.headers.get('accept')?.includes('application/json') ?? false;

function headersWith(cookies: string[], more: Record<string, string> = {}): Headers {
  const headers = new Headers({ 'cache-control': 'no-store', ...more });
  for (const cookie of cookies) headers.append('set-cookie', cookie);
  return headers;
}

function answerRedirect(request: Request, location: string, cookies: string[]): Response {
  if (wantsJson(request)) return Response.json({ redirect: location }, { headers: headersWith(cookies) });
  return new Response(null, { status: 303, headers: headersWith(cookies, { location }) });
}

function answerNotice(
  request: Request,
  form: string,
  page: string,
  notice: string,
  values: FormState['values'],
  cookies: string[],
) {
  if (wantsJson(request)) return Response.json({ notice }, { headers: headersWith(cookies) });
  return backToPage(form, page, { values, errors: {}, notice }, cookies);
}

function answerRefusal(
  request: Request,
  form: string,
  page: string,
  status: number,
  state: FormState,
  cookies: string[],
) {
  if (!wantsJson(request)) return backToPage(form, page, state, cookies);
  const { errors, error } = state;
  return Response.json({ errors, error }, { status, headers: headersWith(cookies) });
}

function backToPage(form: string, page: string, state: FormState, cookies: string[]): Response {
  const { location, cookie } = keepForPage(form, page, state, 'form');
  return new Response(null, { status: 303, headers: headersWith([...cookies, cookie], { location }) });
}

/** Confirming takes longer than a redirect: a mail may have to arrive. */
const SECONDS_KEPT = { form: 60, 'form-kept': 900 };

function keepForPage(form: string, page: string, state: FormState, kind: FormStateKind) {
  const id = randomUUID();
  const https = authEnv().siteUrl.startsWith('https:');
  const value = `${formStateCookie(https, kind)}=${writeFormState(id, form, state)}`;
  const cookie = `${value}; Path=/; Max-Age=${SECONDS_KEPT[kind]}; HttpOnly; SameSite=Lax${https ? '; Secure' : ''}`;
  const [address = '', part] = page.split('#');
  const location = `${address}${address.includes('?') ? '&' : '?'}form=${id}${part ? `#${part}` : ''}`;
  return { location, cookie };
}
