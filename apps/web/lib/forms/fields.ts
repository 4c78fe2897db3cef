import 'server-only';
import { z } from 'zod';

/** A required text; `code` is said when it is empty. */
const required = (code: string) => z.string({ error: code }).trim().min(1, code);

export const nameField = required('REQUIRED_NAME').max(100, 'INVALID_NAME');
export const emailField = required('REQUIRED_EMAIL').max(254, 'INVALID_EMAIL').pipe(z.email('INVALID_EMAIL'));
/** The code of a mail, however it was pasted. */
export const codeField = required('REQUIRED_CODE').pipe(
  z
    .string()
    .transform((code) => code.replace(/[\s-]/g, ''))
    .pipe(z.string().regex(/^\d{6}$/, 'CODE_DIGITS')),
);
/** Never trimmed: spaces are part of a password. Its length is the endpoint's to judge. */
const password = (code: string) => z.string({ error: code }).min(1, code);

export const passwordField = password('REQUIRED_PASSWORD');
export const newPasswordField = password('REQUIRED_NEW_PASSWORD');
/** The id of a provider of accounts elsewhere. */
export const providerField = z.string({ error: 'PROVIDER_NOT_FOUND' }).min(1, 'PROVIDER_NOT_FOUND').max(100);
export const optionalText = z.string().optional();

/** The token of a mail's link as it may stand in an address again; empty when it is none of ours. */
export const linkToken = (token: string | undefined) => (/^[\w.-]{1,200}$/.test(token ?? '') ? token : '');
