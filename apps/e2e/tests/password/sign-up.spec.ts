import { openProof, signUpAndProve } from '../../fixtures/account';
import { subjects } from '../../fixtures/outbox';
import { expect, test } from '../../fixtures/test';
import { SecurityPage } from '../../pages/security.po';
import { SignInPage } from '../../pages/sign-in.po';
import { SignUpPage } from '../../pages/sign-up.po';
import { VerifyEmailPage } from '../../pages/verify-email.po';

test('a person signs up, proves the address by mail, signs out and signs in again', async ({
  page,
  outbox,
  person,
}) => {
  await signUpAndProve(page, outbox, person);
  const security = new SecurityPage(page);
  await security.goto();
  await security.signOut();
  await expect(page).toHaveURL(/\/(auth\/sign-in)?$/);

  const signIn = new SignInPage(page);
  await signIn.goto();
  await signIn.signIn(person);
  await expect(page).toHaveURL(/\/home$/);
});

test('nobody is signed in and no account exists before the address is proven', async ({
  page,
  person,
  consoleGuard,
}) => {
  consoleGuard.allowStatus(401, 403);
  const signUp = new SignUpPage(page);
  await signUp.goto();
  await signUp.signUp(person);
  await expect(signUp.checkInbox).toBeVisible();
  await expect(page.getByText(person.email)).toBeVisible();
  await page.goto('/home');
  await expect(page).toHaveURL(/\/auth\/sign-in/);

  const signIn = new SignInPage(page);
  await signIn.signIn(person);
  await expect(signIn.alert).toBeVisible();
  await expect(page).toHaveURL(/\/auth\/sign-in/);
});

test('the mail is sent again on request, and its link opens the account', async ({ page, outbox, person }) => {
  const signUp = new SignUpPage(page);
  await signUp.goto();
  await signUp.signUp(person);
  await expect(signUp.checkInbox).toBeVisible();
  await outbox.newestTo(person.email, subjects.proof);
  await expect(page.locator('form[novalidate]').first()).toBeAttached();
  // The page makes a person wait before it sends again.
  await expect(signUp.resend).toBeEnabled({ timeout: 45_000 });
  await signUp.resend.click();
  await expect.poll(async () => (await outbox.mailsTo(person.email)).length, { timeout: 30_000 }).toBe(2);
  await openProof(page, await outbox.linkTo(person.email, subjects.proof));
});

test('the link works once', async ({ page, outbox, person, otherBrowser }) => {
  await signUpAndProve(page, outbox, person);
  const again = await otherBrowser.newPage();
  await again.goto(await outbox.linkTo(person.email, subjects.proof));
  await expect(new VerifyEmailPage(again).invalid).toBeVisible();
  await again.goto('/home');
  await expect(again).toHaveURL(/\/auth\/sign-in/);
});

test('in another browser the link asks for the password of the sign-up and refuses a wrong one', async ({
  page,
  outbox,
  person,
  otherBrowser,
  consoleGuard,
}) => {
  consoleGuard.allowStatus(401);
  const signUp = new SignUpPage(page);
  await signUp.goto();
  await signUp.signUp(person);
  await expect(signUp.checkInbox).toBeVisible();

  const elsewhere = await otherBrowser.newPage();
  await elsewhere.goto(await outbox.linkTo(person.email, subjects.proof));
  const proof = new VerifyEmailPage(elsewhere);
  await proof.password.fill('not-the-password-of-the-sign-up');
  await proof.confirmPassword.click();
  await expect(proof.password).toHaveAttribute('aria-invalid', 'true');
  await proof.password.fill(person.password);
  await proof.confirmPassword.click();
  await expect(elsewhere).toHaveURL(/\/home$/);
});

test('the owner of an address finishes in another browser what a stranger began, with a password of their own', async ({
  page,
  outbox,
  person,
  otherBrowser,
  consoleGuard,
}) => {
  consoleGuard.allowStatus(400);
  const signUp = new SignUpPage(page);
  await signUp.goto();
  await signUp.signUp({ ...person, password: 'the password of a stranger' });
  await expect(signUp.checkInbox).toBeVisible();

  const owner = await otherBrowser.newPage();
  const proof = new VerifyEmailPage(owner);
  await owner.goto(await outbox.linkTo(person.email, subjects.proof));
  await proof.choosePassword.click();
  await proof.newPassword.fill(person.password);
  await proof.savePassword.click();
  await expect(owner).toHaveURL(/\/home$/);
  await expect(owner.getByText(person.name)).toHaveCount(0);
  await page.goto('/home');
  await expect(page, 'the stranger has nothing of it').toHaveURL(/\/auth\/sign-in/);
  const signIn = new SignInPage(page);
  await signIn.signIn(person);
  await expect(page).toHaveURL(/\/home$/);
});

test('signing up with the address of an account looks the same and tells only its owner', async ({
  page,
  outbox,
  person,
  otherBrowser,
}) => {
  await signUpAndProve(page, outbox, person);
  const other = await otherBrowser.newPage();
  const signUp = new SignUpPage(other);
  await signUp.goto();
  await signUp.signUp({ ...person, password: 'a-different-password-1' });
  await expect(signUp.checkInbox).toBeVisible();
  await outbox.newestTo(person.email, subjects.addressTaken);
});
