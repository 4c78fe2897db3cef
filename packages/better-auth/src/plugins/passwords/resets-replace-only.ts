import { BASE_ERROR_CODES } from 'better-auth';
import { APIError, createAuthMiddleware } from 'better-auth/api';

/** A reset sets a new password where there is one. Better Auth would give one to an account that chose to have none. */
export const resetsReplaceOnly = {
  matcher: ({ path }: { path?: string | undefined }) => path === '/reset-password',
  handler: createAuthMiddleware(async (ctx) => {
    // Better Auth takes it from either.
    const token: unknown = ctx.body?.token || ctx.query?.token;
    if (typeof token !== 'string') return;
    const { internalAdapter } = ctx.context;
    const row = await internalAdapter.findVerificationValue(`reset-password:${token}`);
    if (!row || (await internalAdapter.findCredentialAccount(row.value))) return;
    throw APIError.from('BAD_REQUEST', BASE_ERROR_CODES.INVALID_TOKEN);
  }),
};
