import { createHmac, timingSafeEqual } from 'node:crypto';
import type { AuthContext } from 'better-auth';

/** The part of Better Auth's context that knows the secrets. */
export type Sealing = Pick<AuthContext, 'secretConfig'>;

/** No seal of ours is longer; anything longer is not looked at. */
const MOST_CHARACTERS = 400;

/** `content.mac`: proves to us later that we made it for this purpose. Nothing of it is stored, and anybody can read `content`. */
export function seal(context: Sealing, purpose: string, content: string): string {
  const { current } = secretsOf(context);
  return `${content}.${macOf(current, purpose, content).toString('base64url')}`;
}

/** What was sealed if it is ours and for this purpose, under any secret still in rotation; else null. */
export function openSeal(context: Sealing, purpose: string, sealed: unknown): string | null {
  if (typeof sealed !== 'string' || sealed.length > MOST_CHARACTERS) return null;
  const dot = sealed.lastIndexOf('.');
  const content = sealed.slice(0, Math.max(0, dot));
  const mac = sealed.slice(dot + 1);
  const ours = secretsOf(context).all.some((secret) => {
    const expected = macOf(secret, purpose, content);
    // Compared as text: base64url has more than one spelling of the same bytes, and each would be another seal.
    const [given, wanted] = [Buffer.from(mac), Buffer.from(expected.toString('base64url'))];
    return given.length === wanted.length && timingSafeEqual(given, wanted);
  });
  return ours ? content : null;
}

function macOf(secret: string, purpose: string, content: string): Buffer {
  return createHmac('sha256', secret).update(`${purpose}:${content}`).digest();
}

function secretsOf({ secretConfig }: Sealing): { current: string; all: string[] } {
  if (typeof secretConfig === 'string') return { current: secretConfig, all: [secretConfig] };
  const current = secretConfig.keys.get(secretConfig.currentVersion) ?? '';
  const all = [...secretConfig.keys.values(), ...(secretConfig.legacySecret ? [secretConfig.legacySecret] : [])];
  return { current, all };
}
