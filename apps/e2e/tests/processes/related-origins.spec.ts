import { addAuthenticator } from '@kit/passkey/testing/playwright';
import { type Browser, chromium, type Page } from '@playwright/test';
import { withoutAutofill } from '../../fixtures/autofill';
import { hasOpenssl, startHttpsFront } from '../../fixtures/https-front';
import { launchOptions } from '../../fixtures/launch-options';
import { startMailServer } from '../../fixtures/mail-server';
import { newPerson } from '../../fixtures/person';
import { expect, test } from '../../fixtures/process-test';
import { SecurityPage } from '../../pages/security.po';
import { SignInPage } from '../../pages/sign-in.po';
import { SignUpPage } from '../../pages/sign-up.po';

const site = 'https://login.example.com';
const related = 'https://example.org';
const stranger = 'https://example.net';

test('a passkey of the site signs in on a related origin, and on no other', async ({
  migrate,
  startApp,
  port,
  dataDir,
  database,
}) => {
  test.skip(!database, 'a server outside local mode needs PostgreSQL');
  test.skip(!hasOpenssl(), 'no openssl here (Debian: apt-get install openssl): nothing makes a certificate');
  const mails = await startMailServer();
  const hosts = [site, related, stranger].map((origin) => new URL(origin).host);
  const front = await startHttpsFront({ hosts, appPort: port, folder: dataDir });
  const settings = {
    LATCHKEY_LOCAL: '',
    NEXT_PUBLIC_SITE_URL: site,
    NEXT_PUBLIC_AUTH_PASSKEY: 'true',
    PASSKEY_RELATED_ORIGINS: related,
    DATABASE_URL: database?.replace(/\w+$/, 'stories_related') ?? '',
    BETTER_AUTH_SECRET: 'a-secret-that-is-long-enough-for-this-test',
    EMAIL_SMTP_URL: mails.url,
    EMAIL_SENDER: 'hello@example.com',
    TRUSTED_PROXIES: '127.0.0.1',
  };
  let browser: Browser | undefined;
  try {
    expect((await migrate('on', settings)).code).toBe(0);
    await startApp('on', settings).ready();
    const { args = [], ...options } = launchOptions();
    const others = args.filter((argument) => !argument.startsWith('--host-resolver-rules'));
    browser = await chromium.launch({ ...options, args: [...others, ...front.browserArgs] });
    const page = await browser.newPage({ baseURL: site });
    await addAuthenticator(page, 'synced-phone');

    const person = newPerson();
    const signUp = new SignUpPage(page);
    await signUp.goto();
    await signUp.signUp(person);
    await page.goto(await mails.linkTo(person.email), { waitUntil: 'commit' });
    await expect(page).toHaveURL(`${site}/home`);
    const security = new SecurityPage(page);
    await security.goto();
    await security.add();
    await security.expectPasskeys(1);

    expect(await originsListedAt(page)).toEqual({ type: 'application/json', origins: [related] });

    const signIn = new SignInPage(page);
    await withoutAutofill(page);
    await page.goto(`${related}/auth/sign-in`);
    expect(await originsListedAt(page), 'browsers look on the host of the ID only').toBeNull();
    await signIn.passkey.click();
    await expect(page).toHaveURL(`${related}/home`);
    await expect(page.getByText(person.email).first()).toBeVisible();

    await page.goto(`${stranger}/auth/sign-in`);
    await signIn.passkey.click();
    await expect(page.getByText('Passkeys do not work at this address.')).toBeVisible();
    await expect(page).toHaveURL(`${stranger}/auth/sign-in`);
  } finally {
    await browser?.close();
    front.close();
    await mails.close();
  }
});

/** What the host of this page says at the address browsers read; null where it says nothing. */
function originsListedAt(page: Page) {
  return page.evaluate(async () => {
    const answer = await fetch('/.well-known/webauthn');
    if (!answer.ok) return null;
    const { origins } = await answer.json();
    return { type: answer.headers.get('content-type'), origins };
  });
}
