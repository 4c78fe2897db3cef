import { signUpAndProve } from '../../fixtures/account';
import { expect, test } from '../../fixtures/test';
import { runUsualClient } from '../../fixtures/usual-client';

test.use({ bypassCSP: true });

test('the usual client tells what was refused: nobody signed in, a passkey that is gone, one that is here already', async ({
  page,
  outbox,
  person,
  authenticator,
  consoleGuard,
}) => {
  consoleGuard.allowStatus(401, 404);
  await signUpAndProve(page, outbox, person);
  await runUsualClient(page);
  const added = await page.evaluate(() => window.usualClient.passkey.addPasskey({ name: 'Phone' }));
  const again = await page.evaluate(() => window.usualClient.passkey.addPasskey({ name: 'Phone' }));
  expect(again).toMatchObject({
    data: null,
    error: { code: 'ERROR_AUTHENTICATOR_PREVIOUSLY_REGISTERED', status: 400 },
  });

  const nobodys = { id: 'nobodys', name: 'Mine' };
  const notFound = { data: null, error: { code: 'PASSKEY_NOT_FOUND', status: 404, statusText: 'Not Found' } };
  expect(await page.evaluate((passkey) => window.usualClient.passkey.updatePasskey(passkey), nobodys)).toMatchObject(
    notFound,
  );
  await page.evaluate((id) => window.usualClient.passkey.deletePasskey({ id }), added.data?.id ?? '');
  await page.evaluate(() => window.usualClient.signOut());
  expect(await authenticator.credentials()).toHaveLength(1);
  expect(await page.evaluate(() => window.usualClient.signIn.passkey())).toMatchObject(notFound);

  const unauthorized = { data: null, error: { code: 'UNAUTHORIZED', status: 401, message: expect.any(String) } };
  expect(await page.evaluate(() => window.usualClient.passkey.listUserPasskeys())).toMatchObject(unauthorized);
  expect(await page.evaluate(() => window.usualClient.passkey.addPasskey())).toMatchObject(unauthorized);
});

test('the usual client tells a prompt that ended without an answer from a refusal', async ({
  page,
  outbox,
  person,
  authenticator,
}) => {
  await signUpAndProve(page, outbox, person);
  await runUsualClient(page);
  await page.evaluate(() => window.usualClient.passkey.addPasskey());
  await authenticator.setUserVerified(false);
  const added = await page.evaluate(() => window.usualClient.passkey.addPasskey());
  expect(added).toMatchObject({ data: null, error: { code: expect.stringMatching(/^ERROR_/), status: 400 } });
  const signedIn = await page.evaluate(() => window.usualClient.signIn.passkey());
  expect(signedIn).toMatchObject({ data: null, error: { code: expect.stringMatching(/^ERROR_/), status: 400 } });
});

test('the usual client tells that somebody who signed in long ago is to confirm first', async ({
  page,
  authenticator,
  longAgo,
  consoleGuard,
}) => {
  consoleGuard.allowStatus(403);
  await longAgo.withPassword();
  await runUsualClient(page);
  expect(await page.evaluate(() => window.usualClient.passkey.addPasskey({ name: 'Late' }))).toMatchObject({
    data: null,
    error: { code: 'STEP_UP_REQUIRED', status: 403, message: 'Confirm that it is you first.' },
  });
  expect(await authenticator.credentials()).toEqual([]);
});
