import type { Page } from '@playwright/test';
import type { VirtualAuthenticator } from './virtual-authenticator';

/**
 * Lets the page's next documents make a passkey without a prompt (`mediation: 'conditional'`), which no virtual authenticator does:
 * it makes one as with a prompt, and leaves out presence and verification, as in every answer of this authenticator from then on,
 * until `setResponseOverrideBits({})`. Begin to watch ceremonies after this, not before.
 */
export const answerConditionalCreate = async (page: Page, authenticator: VirtualAuthenticator): Promise<void> => {
  await page.addInitScript(() => {
    if (!globalThis.CredentialsContainer) return;
    const { create } = CredentialsContainer.prototype;
    CredentialsContainer.prototype.create = function ({
      mediation: _,
      ...options
    }: CredentialCreationOptions & { mediation?: string } = {}) {
      return create.call(this, options);
    };
  });
  await authenticator.setResponseOverrideBits({ isBadUP: true, isBadUV: true });
};

/** Lets the browser decline, in the page's next documents, to make a passkey without a prompt. */
export const refuseConditionalCreate = (page: Page) =>
  page.addInitScript(() => {
    if (!globalThis.CredentialsContainer) return;
    const { create } = CredentialsContainer.prototype;
    CredentialsContainer.prototype.create = async function (
      options: CredentialCreationOptions & { mediation?: string } = {},
    ) {
      if (options.mediation === 'conditional') throw new DOMException('not now', 'NotAllowedError');
      return create.call(this, options);
    };
  });
