import type { GenericEndpointContext } from 'better-auth';
import { refuse } from './refusal';

/** Options are only for this site's own pages: a browser that says the request comes from elsewhere is refused. */
export const requireSameOrigin = (ctx: GenericEndpointContext) => {
  const site = ctx.request?.headers.get('sec-fetch-site');
  if (site && site !== 'same-origin' && site !== 'none') refuse('CROSS_SITE_REQUEST', 'sec-fetch-site');
};
