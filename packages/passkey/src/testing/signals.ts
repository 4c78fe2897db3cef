import type { Page } from '@playwright/test';
import { authenticatorsOf } from './virtual-authenticator';

/** A passkey that the authenticators of a page hold, its id and user handle in base64url as pages write them. */
export type HeldPasskey = { id: string; userHandle: string; userName: string; userDisplayName: string };

/** One thing a page told the browser about passkeys. */
export type Signal = {
  signal: 'signalAllAcceptedCredentials' | 'signalUnknownCredential' | 'signalCurrentUserDetails';
  /** What the page said, word for word. */
  options: unknown;
  /** `heard`, or the name of the error it ended with. */
  outcome: string;
  /** What the authenticators of the page held afterwards. */
  held: HeldPasskey[];
};

/**
 * Writes down every signal of the page's next documents, and changes none. The list grows as signals end, and goes on over
 * navigations; poll it. A signal whose page is left before it ends is not in it.
 */
export const watchSignals = async (page: Page): Promise<readonly Signal[]> => {
  const signals: Signal[] = [];
  await page.exposeFunction('signalEnded', async (ended: Omit<Signal, 'held'>) => {
    signals.push({ ...ended, held: await heldOn(page) });
  });
  await page.addInitScript(() => {
    const { signalEnded } = window as unknown as { signalEnded: (ended: object) => Promise<void> };
    Reflect.deleteProperty(window, 'signalEnded');
    for (const signal of ['signalAllAcceptedCredentials', 'signalUnknownCredential', 'signalCurrentUserDetails']) {
      const methods = globalThis.PublicKeyCredential as unknown as
        | Record<string, ((options: unknown) => Promise<void>) | undefined>
        | undefined;
      const original = methods?.[signal];
      if (!methods || !original) continue;
      methods[signal] = async function (this: unknown, options: unknown) {
        let outcome = 'heard';
        try {
          return await original.call(this, options);
        } catch (error) {
          outcome = (error as Error | null)?.name ?? String(error);
          throw error;
        } finally {
          signalEnded({ signal, options, outcome }).catch(() => {});
        }
      };
    }
  });
  return signals;
};

const heldOn = async (page: Page): Promise<HeldPasskey[]> => {
  const held = await Promise.all(authenticatorsOf(page).map((authenticator) => authenticator.credentials()));
  return held.flat().map(({ credentialId, userHandle = '', userName = '', userDisplayName = '' }) => ({
    id: base64url(credentialId),
    userHandle: base64url(userHandle),
    userName,
    userDisplayName,
  }));
};

const base64url = (base64: string) => Buffer.from(base64, 'base64').toString('base64url');
