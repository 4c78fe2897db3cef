import { signUpAndProve } from '../../fixtures/account';
import { expect, test } from '../../fixtures/test';
import { SecurityPage } from '../../pages/security.po';

for (const reducedMotion of ['no-preference', 'reduce'] as const) {
  test.describe(reducedMotion, () => {
    test.use({ contextOptions: { reducedMotion } });

    test(`what moves while a passkey is added stands still for who asked for less motion: ${reducedMotion}`, async ({
      page,
      outbox,
      person,
      authenticator,
    }) => {
      await page.addInitScript(() => {
        const moved = new Set<string>();
        Object.assign(window, { moved });
        document.addEventListener('animationstart', ({ animationName }) => moved.add(animationName));
        document.addEventListener('transitionrun', ({ propertyName }) => moved.add(propertyName));
      });
      await signUpAndProve(page, outbox, person);
      await authenticator.setAutomaticPresenceSimulation(false);
      const security = new SecurityPage(page);
      await security.goto();
      await security.startAdding();
      const cancel = security.addDialog.getByRole('button', { name: 'Cancel' });
      await expect(cancel).toBeFocused();
      await cancel.click();
      await authenticator.setAutomaticPresenceSimulation(true);
      await security.addDialog.getByRole('button', { name: 'Continue' }).click();
      await expect(security.addDialog.getByRole('button', { name: 'Done' })).toBeFocused();
      const moved = () => page.evaluate(() => [...(window as unknown as { moved: Set<string> }).moved]);
      if (reducedMotion === 'reduce') expect(await moved()).toEqual([]);
      else await expect.poll(moved).toEqual(expect.arrayContaining(['appear', 'rise', 'translate', 'turn']));
    });
  });
}
