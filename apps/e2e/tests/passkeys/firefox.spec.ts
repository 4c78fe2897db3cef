import { Firefox } from '../../fixtures/firefox';
import { subjects } from '../../fixtures/outbox';
import { expect, test } from '../../fixtures/test';

test('the main story in Firefox: sign up, add a passkey, sign out and sign in by it', async ({
  outbox,
  person,
  baseURL,
}) => {
  const program = process.env.FIREFOX_PATH;
  test.skip(!program, 'Firefox ESR is not installed, and apt-get cannot install it here');
  const firefox = await Firefox.launch(program ?? '');
  try {
    const device = await firefox.addAuthenticator();
    await firefox.goto(`${baseURL}/auth/sign-up`);
    await firefox.fill('name', person.name);
    await firefox.fill('email', person.email);
    await firefox.fill('password', person.password);
    await firefox.press('Create account');
    await firefox.expectText('Check your inbox');
    await firefox.goto(await outbox.linkTo(person.email, subjects.proof));
    await expect.poll(firefox.url).toMatch(/\/home$/);
    // No passkey is made without a prompt here, nor can a device's list be told anything: nothing of that shows.
    expect(await firefox.evaluate('return typeof PublicKeyCredential.signalUnknownCredential')).toBe('undefined');

    await firefox.goto(`${baseURL}/settings/security`);
    await firefox.press('Add a passkey');
    await firefox.press('Continue');
    await firefox.press('Done');
    expect(await firefox.credentials(device)).toHaveLength(1);

    await firefox.press('Sign out');
    await expect.poll(firefox.url).not.toContain('/settings');
    await firefox.goto(`${baseURL}/auth/sign-in?returnTo=%2Fsettings%2Fsecurity`);
    await firefox.press('Sign in with a passkey');
    await expect.poll(firefox.url, { timeout: 15_000 }).toMatch(/\/settings\/security$/);
    await firefox.expectText('Last used today');
  } finally {
    await firefox.close();
  }
});
