import type { Locator, Page } from '@playwright/test';
import { say } from '../fixtures/say';

/** The offer of a passkey on top of the page that a sign-in leads to. */
export class PasskeyOfferCard {
  readonly region: Locator;
  readonly create: Locator;
  readonly later: Locator;
  readonly never: Locator;
  readonly done: Locator;

  constructor(page: Page) {
    this.region = page.getByRole('region', { name: say(/unlock your device|on this device, too|passkey is ready/) });
    this.create = this.region.getByRole('button', { name: say(/^Create /) });
    this.later = this.region.getByRole('button', { name: say('Not now') });
    this.never = this.region.getByRole('button', { name: say('Don’t ask again') });
    this.done = this.region.getByRole('heading', { name: say(/^Your passkey is ready/) });
  }
}
