import { ceremoniesOf, watchCeremonies } from '@kit/passkey/testing/playwright';
import { signUpAndProve } from '../../fixtures/account';
import { expect, test } from '../../fixtures/test';
import { runUsualClient } from '../../fixtures/usual-client';

// Its script is no script of the app's, which lets no other run.
test.use({ bypassCSP: true });

test('Better Auth’s usual passkey client, unchanged, adds, lists, renames, signs in and removes', async ({
  page,
  outbox,
  person,
  authenticator,
}) => {
  await signUpAndProve(page, outbox, person);
  await runUsualClient(page);

  const added = await page.evaluate(() => window.usualClient.passkey.addPasskey({ name: 'Their phone' }));
  const [credential] = await authenticator.credentials();
  const passkey = { name: 'Their phone', deviceType: 'multiDevice', backedUp: true, transports: 'internal' };
  expect(added).toMatchObject({ error: null, data: { id: expect.any(String), credentialID: expect.any(String) } });
  expect(added.data).toMatchObject(passkey);
  expect(Buffer.from(added.data?.credentialID ?? '', 'base64url')).toEqual(
    Buffer.from(credential?.credentialId ?? '', 'base64'),
  );
  const listed = await page.evaluate(() => window.usualClient.passkey.listUserPasskeys());
  expect(listed).toMatchObject({ error: null, data: [{ ...passkey, id: added.data?.id }] });

  const id = added.data?.id ?? '';
  const renamed = await page.evaluate(
    (id) => window.usualClient.passkey.updatePasskey({ id, name: 'Key of the harbour' }),
    id,
  );
  expect(renamed).toMatchObject({ error: null, data: { passkey: { id, name: 'Key of the harbour' } } });

  expect(await page.evaluate(() => window.usualClient.signOut())).toMatchObject({ data: { success: true } });
  expect(await page.evaluate(() => window.usualClient.getSession())).toMatchObject({ data: null });
  const signedIn = await page.evaluate(() => window.usualClient.signIn.passkey());
  expect(signedIn).toMatchObject({ error: null, data: { user: { email: person.email }, session: expect.anything() } });
  expect(await page.evaluate(() => window.usualClient.getSession())).toMatchObject({
    data: { user: { email: person.email }, session: { id: signedIn.data?.session.id } },
  });

  const removed = await page.evaluate((id) => window.usualClient.passkey.deletePasskey({ id }), id);
  expect(removed).toMatchObject({ error: null, data: { status: true } });
  expect(await page.evaluate(() => window.usualClient.passkey.listUserPasskeys())).toMatchObject({ data: [] });
});

test('the usual client’s list follows what is added, renamed and removed by itself', async ({
  page,
  outbox,
  person,
  authenticator,
}) => {
  await signUpAndProve(page, outbox, person);
  await runUsualClient(page);
  await page.evaluate(() => void window.usualClient.useListPasskeys.subscribe(() => {}));
  const names = () =>
    page.evaluate(() => window.usualClient.useListPasskeys.get().data?.map(({ id, name }) => ({ id, name })));
  await expect.poll(names).toEqual([]);
  await page.evaluate(() => window.usualClient.passkey.addPasskey({ name: 'First' }));
  await expect.poll(names).toMatchObject([{ name: 'First' }]);
  expect(await authenticator.credentials()).toHaveLength(1);
  const id = (await names())?.[0]?.id ?? '';
  await page.evaluate((id) => window.usualClient.passkey.updatePasskey({ id, name: 'Renamed' }), id);
  await expect.poll(names).toEqual([{ id, name: 'Renamed' }]);
  await page.evaluate((id) => window.usualClient.passkey.deletePasskey({ id }), id);
  await expect.poll(names).toEqual([]);
});

test('the usual client signs in from the autofill', async ({ page, outbox, person, authenticator }) => {
  await signUpAndProve(page, outbox, person);
  await watchCeremonies(page);
  await runUsualClient(page);
  await page.evaluate(() => window.usualClient.passkey.addPasskey());
  await page.evaluate(() => window.usualClient.signOut());
  expect(await authenticator.credentials()).toHaveLength(1);
  const signedIn = await page.evaluate(() => {
    document.body.insertAdjacentHTML('beforeend', '<input autocomplete="username webauthn">');
    return window.usualClient.signIn.passkey({ autoFill: true });
  });
  expect(signedIn).toMatchObject({ error: null, data: { user: { email: person.email } } });
  expect(await ceremoniesOf(page)).toMatchObject([{ kind: 'create' }, { kind: 'get', way: 'conditional' }]);
});
