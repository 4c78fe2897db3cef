import { freePort } from '../../fixtures/app-process';
import { startOpenIdProvider } from '../../fixtures/openid-provider';
import { expect, test } from '../../fixtures/process-test';
import { continueAs } from '../../fixtures/provider-test';

test('an app starts while its provider is down, says so with and without JavaScript, and finds it when it is up', async ({
  page,
  browser,
  startApp,
  migrate,
  port,
}) => {
  // It starts an app of its own.
  test.setTimeout(120_000);
  const site = `http://localhost:${port}`;
  const there = await freePort();
  const settings = {
    NEXT_PUBLIC_AUTH_PASSKEY: 'true',
    OIDC_ISSUER: `http://localhost:${there}`,
    OIDC_CLIENT_ID: 'kit',
    OIDC_CLIENT_SECRET: 'the-secret-of-the-client',
  };
  expect((await migrate('on', settings)).code).toBe(0);
  await startApp('on', settings).ready();
  const plain = await (await browser.newContext({ javaScriptEnabled: false })).newPage();
  for (const visitor of [page, plain]) {
    await visitor.goto(`${site}/auth/sign-in?returnTo=/settings`);
    await visitor.getByRole('button', { name: `Continue with localhost:${there}` }).click();
    await expect(visitor.getByRole('alert').filter({ hasText: /\S/ })).toHaveText(
      'The provider does not answer right now. Try again in a moment, or use another way to sign in.',
    );
  }
  const provider = await startOpenIdProvider({ redirectUri: `${site}/api/auth/callback/oidc`, port: there });
  try {
    provider.people.set('ada', { sub: 'ada', email: 'ada@example.test', email_verified: true });
    for (const visitor of [page, plain]) {
      await continueAs(visitor, { sub: 'ada' });
      await expect(visitor).toHaveURL(`${site}/settings`);
    }
  } finally {
    await plain.context().close();
    await provider.close();
  }
});
