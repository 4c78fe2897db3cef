import { trustedProxies } from './client-address.mjs';

const LOOPBACK = new Set(['127.0.0.1', '::1', 'localhost']);

/**
 * Where and for whom the server answers.
 * @typedef {{ dev: boolean, local: boolean, port: number, host: string, site: string, proxies: import('node:net').BlockList }} Settings
 */

/**
 * Reads what the server itself needs to know; everything else is read by the app.
 * @param {boolean} dev
 * @param {Record<string, string | undefined>} [env]
 * @returns {Settings} Throws an Error with one sentence for a bad value.
 */
export function readSettings(dev, env = process.env) {
  const local = dev || env.LATCHKEY_LOCAL === 'true';
  const port = Number(env.PORT || 3000);
  const host = env.LATCHKEY_HOST || (local ? '127.0.0.1' : '0.0.0.0');
  if (!Number.isInteger(port) || port < 1 || port > 65535) {
    throw new Error(`PORT should be a port number, not "${env.PORT}".`);
  }
  if (local && !dev && !LOOPBACK.has(host)) {
    throw new Error(`LATCHKEY_HOST should be 127.0.0.1 in local mode, which serves this machine only, not "${host}".`);
  }
  const site = env.NEXT_PUBLIC_SITE_URL || `http://localhost:${port}`;
  return { dev, local, port, host, site, proxies: trustedProxies(env.TRUSTED_PROXIES) };
}
