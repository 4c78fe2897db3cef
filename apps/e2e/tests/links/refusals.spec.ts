import { subjects } from '../../fixtures/outbox';
import { newPerson } from '../../fixtures/person';
import { postForm } from '../../fixtures/post-form';
import { expect, test } from '../../fixtures/test';
import { LinkSignInPage } from '../../pages/link-sign-in.po';

const passwordEndpoints = [
  '/sign-in/email',
  '/sign-up/email',
  '/sign-up/prove',
  '/request-password-reset',
  '/reset-password',
  '/change-password',
  '/password/set',
  '/password/remove',
  '/step-up/password',
  '/email-code/verify',
  '/recover/code',
];

test('with passwords off their endpoints and forms are not there', async ({ page, playwright, baseURL }) => {
  const request = await playwright.request.newContext({ extraHTTPHeaders: { origin: baseURL ?? '' } });
  for (const path of passwordEndpoints) {
    const answer = await request.post(`${baseURL}/api/auth${path}`, { data: {} });
    expect(answer.status(), path).toBe(404);
  }
  await request.dispose();
  for (const path of ['/auth/sign-in', '/auth/sign-up']) {
    await page.goto(path);
    await expect(page.getByLabel('Password', { exact: true })).toHaveCount(0);
    await expect(new LinkSignInPage(page).askForLink).toBeVisible();
  }
});

test('asking for a link is answered alike for known and unknown addresses', async ({
  page,
  outbox,
  person,
  playwright,
  baseURL,
}) => {
  await new LinkSignInPage(page).ask(person.email);
  await page.goto(await outbox.linkTo(person.email, subjects.magicLink), { waitUntil: 'commit' });
  await expect(page).not.toHaveURL(/magic-link/);
  for (const json of [true, false]) {
    const answers = [];
    for (const email of [person.email, newPerson().email]) {
      const request = await playwright.request.newContext();
      const answer = await postForm(request, `${baseURL}/auth/sign-in/link/submit`, { email }, { json });
      const cookies = answer.headersArray().filter(({ name }) => name.toLowerCase() === 'set-cookie');
      answers.push({
        status: answer.status(),
        body: await answer.text(),
        location: answer.headers().location,
        cookies: cookies.map(({ value }) => [value.split('=')[0], value.length]),
      });
      await request.dispose();
    }
    expect(answers[0]).toEqual(answers[1]);
  }
});

test('an address that is none is refused beside its field', async ({ page, consoleGuard }) => {
  consoleGuard.allowStatus(400);
  const links = new LinkSignInPage(page);
  await page.goto('/auth/sign-in');
  await links.email.fill('nobody@nowhere');
  await links.askForLink.click();
  await expect(links.email).toHaveAttribute('aria-invalid', 'true');
});
