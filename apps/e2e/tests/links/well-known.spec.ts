import { expect, test } from '../../fixtures/test';

test('where nobody has a password there is no address to change one, while passkey endpoints are told', async ({
  request,
}) => {
  expect((await request.get('/.well-known/change-password', { maxRedirects: 0 })).status()).toBe(404);
  expect((await request.get('/.well-known/passkey-endpoints', { maxRedirects: 0 })).status()).toBe(200);
});
