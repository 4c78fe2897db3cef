import { createHash, randomBytes } from 'node:crypto';
import { openChallenge } from './challenge';
import { origin, rpID } from './settings';
import { claimAndRead, recordAndStart } from './statements';
import { verifySignature } from './verify-signature';

const lifetime = 30 * 24 * 60 * 60 * 1000;
const rpIdHash = createHash('sha256').update(rpID).digest();

/** Who asks: the browser's own cookie, its user agent, its shortened address. */
export type Client = { browser: string | undefined; userAgent: string; address: string };

/** A refused answer, with the status it gets. */
export class Refused extends Error {
  constructor(readonly status: number) {
    super(`refused with ${status}`);
  }
}

/** Signs in whoever answers (WebAuthn 7.2, the checks of the kit in the kit's order). Throws `Refused`. */
export const signIn = async (body: unknown, { browser, userAgent, address }: Client) => {
  const answer = parseAnswer(body);
  const clientData: unknown = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(answer.clientDataJSON));
  if (!isRecord(clientData)) throw new Refused(400);
  const challenge = browser ? openChallenge(clientData.challenge, browser) : null;
  if (!challenge) throw new Refused(400);
  const found = await claimAndRead(challenge.nonce, challenge.expiresAt, answer.id);
  if (!found.claimed) throw new Refused(400);
  if (clientData.type !== 'webauthn.get' || clientData.origin !== origin) throw new Refused(401);
  if (clientData.crossOrigin !== undefined && clientData.crossOrigin !== false) throw new Refused(401);
  if (clientData.topOrigin !== undefined) throw new Refused(401);
  const { counter, userVerified, backupEligible, backedUp } = checkAuthenticatorData(answer.authenticatorData);
  if (!found.id) throw new Refused(404);
  if (!answer.userHandle || (found.user_handle !== null && answer.userHandle !== found.user_handle))
    throw new Refused(401);
  if (found.backup_eligible !== backupEligible) throw new Refused(401);
  const key = Buffer.from(found.public_key, 'base64');
  if (!verifySignature(key, answer.authenticatorData, answer.clientDataJSON, answer.signature)) throw new Refused(401);
  const session = {
    id: randomBytes(24).toString('base64url'),
    token: randomBytes(24).toString('base64url'),
    userId: found.user_id,
    expiresAt: new Date(Date.now() + lifetime),
    userVerified,
  };
  const started = await recordAndStart({ passkeyId: found.id, counter, backedUp, userAgent, address, session });
  if (!started) throw new Refused(401);
  const { token, ...shown } = session;
  const { user_id: id, name, email, email_verified: emailVerified, image } = found;
  return { token, answer: { session: shown, user: { id, name, email, emailVerified, image } } };
};

const checkAuthenticatorData = (data: Buffer) => {
  if (data.length !== 37 || !data.subarray(0, 32).equals(rpIdHash)) throw new Refused(401);
  const flags = data.readUInt8(32);
  const has = (bit: number) => (flags & (1 << bit)) !== 0;
  if (!has(0) || !has(2) || (!has(3) && has(4))) throw new Refused(401);
  return { userVerified: has(2), backupEligible: has(3), backedUp: has(4), counter: data.readUInt32BE(33) };
};

const parseAnswer = (body: unknown) => {
  const outer = isRecord(body) && isRecord(body.response) ? body.response : {};
  const inner = isRecord(outer.response) ? outer.response : {};
  if (outer.type !== 'public-key' || typeof outer.id !== 'string' || outer.id !== outer.rawId) throw new Refused(401);
  const { userHandle } = inner;
  return {
    id: outer.id,
    clientDataJSON: bytes(inner.clientDataJSON),
    authenticatorData: bytes(inner.authenticatorData),
    signature: bytes(inner.signature),
    userHandle: typeof userHandle === 'string' ? userHandle : null,
  };
};

const bytes = (value: unknown) => {
  if (typeof value !== 'string' || !/^[\w-]+$/.test(value)) throw new Refused(401);
  return Buffer.from(value, 'base64url');
};

const isRecord = (value: unknown): value is Record<string, unknown> => typeof value === 'object' && value !== null;
