import type { BetterAuthOptions } from 'better-auth';
import { getIP } from 'better-auth/api';
import { shortenAddress } from './shorten-address';

/** When, with which browser and from where somebody acted; address and user agent are null where they cannot be told. */
export type Client = { at: Date; userAgent: string | null; address: string | null };

/** What is asked of a request in Better Auth; every endpoint and every hook has it. */
type Request = {
  request?: { headers: Headers } | undefined;
  headers?: Headers | undefined;
  context: { options: BetterAuthOptions };
};

const mostOfUserAgent = 512;

/** What a record or a mail may say of the client of this request: its address is shortened, its user agent bounded. */
export const readClient = (ctx: Request): Client => {
  const headers = ctx.request?.headers ?? ctx.headers;
  const address = headers ? getIP(headers, ctx.context.options) : null;
  return {
    at: new Date(),
    userAgent: headers?.get('user-agent')?.slice(0, mostOfUserAgent) ?? null,
    address: address && shortenAddress(address),
  };
};
