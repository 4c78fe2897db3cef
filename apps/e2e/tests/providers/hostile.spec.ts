import type { Page } from '@playwright/test';
import { decodeJwt, generateKeyPair, importJWK, type JWTPayload, SignJWT, UnsecuredJWT } from 'jose';
import type { Lie, OpenIdProvider } from '../../fixtures/openid-provider';
import { comesBackWith, continueAs, expect, signInThere, test } from '../../fixtures/provider-test';

const said = (page: Page) => page.locator('main').getByRole('status').filter({ hasText: /\S/ });
const over = /^This attempt with localhost:\d+ is over: it was used already/;
const unproven = /^What localhost:\d+ answered could not be verified, so nothing was done\. Start again\.$/;
const unavailable = /^localhost:\d+ does not answer right now/;

async function expectSignedOut(page: Page): Promise<void> {
  await page.goto('/home');
  await expect(page).toHaveURL(/\/auth\/sign-in/);
}

test('an answer for another browser signs nobody in there, and goes on where it belongs', async ({
  page,
  otherBrowser,
  site,
  newPersonThere,
}) => {
  await page.goto('/auth/sign-in?returnTo=/settings');
  const back = await comesBackWith(page, site.provider, newPersonThere());
  const victim = await otherBrowser.newPage();
  await victim.goto(back);
  await expect(said(victim)).toHaveText(over);
  await expectSignedOut(victim);
  await page.goto(back);
  await expect(page).toHaveURL('/settings');
});

test('an answer that comes twice signs in once', async ({ page, site, newPersonThere }) => {
  await page.goto('/auth/sign-in');
  const back = await comesBackWith(page, site.provider, newPersonThere());
  const cookies = await page.context().cookies();
  await page.goto(back);
  await expect(page).toHaveURL('/home');
  await page.context().clearCookies();
  await page.context().addCookies(cookies);
  await page.goto(back);
  await expect(said(page)).toHaveText(over);
  await expectSignedOut(page);
});

test('an answer without our state, with another, or from another provider is refused', async ({
  page,
  site,
  newPersonThere,
}) => {
  const changes: [RegExp, (back: URL) => void][] = [
    [over, ({ searchParams }) => searchParams.delete('state')],
    [over, ({ searchParams }) => searchParams.set('state', 'a'.repeat(43))],
    [unproven, ({ searchParams }) => searchParams.set('iss', 'https://accounts.google.com')],
    [unproven, ({ searchParams }) => searchParams.delete('iss')],
    [unproven, ({ searchParams }) => searchParams.set('code', 'a code of somebody else')],
  ];
  for (const [sentence, change] of changes) {
    await page.context().clearCookies();
    await page.goto('/auth/sign-in');
    const back = new URL(await comesBackWith(page, site.provider, newPersonThere()));
    change(back);
    await page.goto(back.href);
    await expect(said(page)).toHaveText(sentence);
    await expectSignedOut(page);
  }
});

/** Gives out another ID token than the provider made. */
const instead =
  (forge: (claims: JWTPayload) => Promise<string> | string): Lie =>
  async ({ path, body }) => {
    const answer = body as { id_token?: string };
    if (path === '/token' && answer.id_token) answer.id_token = await forge(decodeJwt(answer.id_token));
  };

async function signedBy({ key }: OpenIdProvider, claims: JWTPayload): Promise<string> {
  return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: key.kid }).sign(await importJWK(key));
}

const lies: [string, (provider: OpenIdProvider) => (claims: JWTPayload) => Promise<string> | string][] = [
  ['is signed by nobody', () => (claims) => new UnsecuredJWT(claims).encode()],
  [
    'is signed with another key',
    () => async (claims) => {
      const { privateKey } = await generateKeyPair('RS256');
      return new SignJWT(claims).setProtectedHeader({ alg: 'RS256', kid: 'of-the-provider' }).sign(privateKey);
    },
  ],
  ['is for another site', (provider) => (claims) => signedBy(provider, { ...claims, aud: 'another-site' })],
  ['is over', (provider) => (claims) => signedBy(provider, { ...claims, exp: Math.floor(Date.now() / 1000) - 60 })],
  ['belongs to another trip', (provider) => (claims) => signedBy(provider, { ...claims, nonce: 'of another trip' })],
  [
    'was made by another provider',
    (provider) => (claims) => signedBy(provider, { ...claims, iss: 'https://x.example' }),
  ],
];

for (const [what, forge] of lies) {
  test(`an ID token that ${what} signs nobody in`, async ({ page, site, newPersonThere }) => {
    site.provider.lieWith(instead(forge(site.provider)));
    await page.goto('/auth/sign-in?returnTo=/settings');
    await continueAs(page, newPersonThere());
    await expect(said(page)).toHaveText(unproven);
    await expect(page).toHaveURL(/returnTo=%2Fsettings/);
    await expectSignedOut(page);
  });
}

test('the same forger, who changes nothing, signs in', async ({ page, site, newPersonThere }) => {
  site.provider.lieWith(instead((claims) => signedBy(site.provider, claims)));
  await page.goto('/auth/sign-in');
  await continueAs(page, newPersonThere());
  await expect(page).toHaveURL('/home');
});

test('a provider that fails on the way back is said, and ends nobody’s session', async ({
  page,
  site,
  newPersonThere,
}) => {
  await page.goto('/auth/sign-in');
  await continueAs(page, newPersonThere());
  await expect(page).toHaveURL('/home');
  await page.goto('/settings/security');
  const other = newPersonThere();
  // The provider remembers them: as somebody new they sign in there again.
  await page.context().clearCookies({ name: /^_(session|interaction)/ });
  site.provider.lieWith((ctx) => {
    if (ctx.path === '/token') Object.assign(ctx, { status: 503, body: { error: 'temporarily_unavailable' } });
  });
  // Connected already: the page offers no second account of one provider, so ask as its form would.
  const { url } = await page.evaluate(async () => {
    const headers = { 'content-type': 'application/json' };
    const body = JSON.stringify({ provider: 'oidc' });
    return (await fetch('/api/auth/link-social', { method: 'POST', headers, body })).json();
  });
  await page.goto(url);
  await signInThere(page, other);
  await expect(said(page)).toHaveText(unavailable);
  await expect(page).toHaveURL(/\/settings\/security$/);
});
