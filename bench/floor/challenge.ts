import { createHmac, randomBytes, timingSafeEqual } from 'node:crypto';
import { secret } from './settings';

const nonceLength = 24;
const bodyLength = 4 + nonceLength;
const lifetime = 300;
const key = createHmac('sha256', secret).update('challenge').digest();

/** A challenge that carries its own state, sealed for one browser; nothing is stored. */
export const sealChallenge = (browser: string) => {
  const body = Buffer.alloc(bodyLength);
  body.writeUInt32BE(Math.floor(Date.now() / 1000) + lifetime, 0);
  randomBytes(nonceLength).copy(body, 4);
  return Buffer.concat([body, macOf(body, browser)]).toString('base64url');
};

/** Nonce and expiry of a challenge that was sealed for this browser and is not over, else null. */
export const openChallenge = (token: unknown, browser: string) => {
  if (typeof token !== 'string' || token.length > 200) return null;
  const raw = Buffer.from(token, 'base64url');
  if (raw.length !== bodyLength + 32 || raw.toString('base64url') !== token) return null;
  const body = raw.subarray(0, bodyLength);
  const expiresAt = new Date(body.readUInt32BE(0) * 1000);
  if (!timingSafeEqual(raw.subarray(bodyLength), macOf(body, browser)) || expiresAt.getTime() <= Date.now())
    return null;
  return { nonce: body.subarray(4).toString('base64url'), expiresAt };
};

const macOf = (body: Buffer, browser: string) => createHmac('sha256', key).update(body).update(browser).digest();
