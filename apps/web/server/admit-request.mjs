import { baseHeaders } from './base-headers.mjs';
import { clientAddress, isTrusted, plain } from './client-address.mjs';
import { isRouterState, screenRequest } from './screen-request.mjs';

const LOOPBACK = /^(127\.0\.0\.1|::1|localhost)$/;
const FORWARDED = ['x-forwarded-host', 'x-forwarded-proto', 'x-forwarded-port', 'forwarded', 'x-real-ip'];

/**
 * Prepares a request for the app: headers that every answer carries, the client's true address in X-Forwarded-For
 * whatever the client wrote there itself. Answers what the app must never see.
 * @param {import('./settings.mjs').Settings} settings
 * @param {import('node:http').IncomingMessage} request
 * @param {import('node:http').ServerResponse} response
 * @returns {boolean} Whether the app should answer; if not, this has.
 */
export function admitRequest({ local, host, site, proxies }, request, response) {
  for (const [name, value] of Object.entries(baseHeaders({ https: site.startsWith('https:') }))) {
    response.setHeader(name, value);
  }
  // A page's own policy replaces this one.
  response.setHeader('content-security-policy', "default-src 'none'; frame-ancestors 'none'");
  const refused = screenRequest(request);
  if (refused) {
    response.writeHead(refused, { 'content-type': 'text/plain' }).end();
    return false;
  }
  if (local && LOOPBACK.test(host) && !isOfThisMachine(request.headers.host ?? '', site)) {
    response.writeHead(421, { 'content-type': 'text/plain' }).end();
    return false;
  }
  if (local && /^(127\.0\.0\.1|\[::1\])(:|$)/.test(request.headers.host ?? '')) {
    // Browsers refuse passkeys on an IP address.
    response.writeHead(307, { location: `${new URL(site).origin}${request.url}` }).end();
    return false;
  }
  const { headers } = request;
  const socketAddress = plain(request.socket.remoteAddress ?? '');
  if (!isTrusted(socketAddress, proxies)) for (const name of FORWARDED) delete headers[name];
  headers['x-forwarded-for'] = clientAddress(socketAddress, headers['x-forwarded-for'], proxies);
  if (!isRouterState(headers['next-router-state-tree'])) delete headers['next-router-state-tree'];
  return true;
}

/**
 * Whether a Host names this machine. In local mode another site could point its own name here and read the outbox
 * (DNS rebinding).
 * @param {string} host
 * @param {string} site
 */
function isOfThisMachine(host, site) {
  const name = host.replace(/:\d+$/, '').toLowerCase();
  return ['localhost', '127.0.0.1', '[::1]', new URL(site).hostname].includes(name);
}
