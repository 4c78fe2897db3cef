import type { Page } from '@playwright/test';

/** Makes the page's next documents those of a browser that has no WebAuthn at all. */
export const removeWebAuthn = (page: Page) =>
  page.addInitScript(() => {
    Reflect.deleteProperty(window, 'PublicKeyCredential');
    Object.defineProperty(navigator, 'credentials', { value: undefined });
  });
