import { signUpAndProve } from '../../fixtures/account';
import { expect, test } from '../../fixtures/test';
import { SignInPage } from '../../pages/sign-in.po';

const answers = {
  'a gateway’s own error': { status: 502, json: { message: 'Service Unavailable' } },
  'an error that is an object': { status: 200, json: { error: { code: 502 } } },
  'a list of errors': { status: 429, json: { errors: [{ title: 'Too many requests' }] } },
  nothing: { status: 200, json: null },
  'the page of a network': { status: 200, body: '<h1>Welcome</h1>', contentType: 'text/html' },
};

for (const [what, answer] of Object.entries(answers)) {
  test(`a form that is answered on the way, with ${what}, says so, and the next press works`, async ({
    page,
    outbox,
    person,
    consoleGuard,
  }) => {
    consoleGuard.allowStatus(answer.status);
    await signUpAndProve(page, outbox, person);
    await page.context().clearCookies();
    await page.route('**/auth/sign-in/submit', (route) => route.fulfill(answer), { times: 1 });
    const signIn = new SignInPage(page);
    await signIn.goto();
    await expect(signIn.ready).toBeAttached();
    await signIn.signIn(person);
    await expect(signIn.alert).toHaveText('No answer from the server. Check your connection and try again.');
    await expect(signIn.email).toHaveValue(person.email);
    await signIn.submit.click();
    await expect(page).toHaveURL(/\/home$/);
  });
}
