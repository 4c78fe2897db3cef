import type { GenericEndpointContext } from 'better-auth';
import { readClient } from './read-client';

/** The columns behind a passkey's "last used" line: when, with which browser, from which shortened address. */
export const clientFacts = (ctx: GenericEndpointContext) => {
  const { at, userAgent, address } = readClient(ctx);
  return { lastUsedAt: at, lastUsedUserAgent: userAgent, lastUsedIp: address };
};
