import { ceremoniesOf, waitingOf } from '../../fixtures/ceremonies';
import { signedOutWithPasskey } from '../../fixtures/signed-out';
import { expect, test } from '../../fixtures/test';
import { SecurityPage } from '../../pages/security.po';
import { SignInPage } from '../../pages/sign-in.po';

test('every prompt opens while the browser takes it for what was pressed, on a slow network too', async ({
  page,
  outbox,
  person,
  authenticator,
}) => {
  await signedOutWithPasskey({ page, outbox, person, authenticator });
  await page.route('**/passkey/generate-*', async (route) => {
    const response = await route.fetch();
    await new Promise((resolve) => setTimeout(resolve, 1000));
    await route.fulfill({ response });
  });
  const signIn = new SignInPage(page);
  await signIn.goto('/settings/security');
  await signIn.passkey.click();
  await expect.poll(() => waitingOf(page)).toMatchObject({ kind: 'get', way: 'modal', inTheClick: true });

  await signIn.stopWaiting.click();
  await authenticator.setAutomaticPresenceSimulation(true);
  await signIn.passkey.click();
  await expect(page).toHaveURL(/\/settings\/security$/);
  await new SecurityPage(page).startAdding();
  await expect
    .poll(async () => (await ceremoniesOf(page)).at(-1))
    .toMatchObject({ kind: 'create', way: 'modal', inTheClick: true });
});
