import type { GenericEndpointContext } from 'better-auth';
import { getIP } from 'better-auth/api';

/** What a passkey's "last used" line may say of a client: its user agent, and its address shortened to /24 or /48. */
export const clientFacts = (ctx: GenericEndpointContext) => {
  const headers = ctx.request?.headers ?? ctx.headers;
  const address = headers ? getIP(headers, ctx.context.options) : null;
  return {
    lastUsedAt: new Date(),
    lastUsedUserAgent: headers?.get('user-agent')?.slice(0, 512) ?? null,
    lastUsedIp: address ? shorten(address) : null,
  };
};

const shorten = (address: string) =>
  address.includes(':')
    ? `${address.split(':').slice(0, 3).join(':')}::`
    : `${address.split('.').slice(0, 3).join('.')}.0`;
