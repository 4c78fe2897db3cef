import type { APIResponse } from '@playwright/test';
import { signUpAndProve } from '../../fixtures/account';
import { newPerson } from '../../fixtures/person';
import { postForm } from '../../fixtures/post-form';
import { expect, test } from '../../fixtures/test';

const forms = [
  { action: '/auth/sign-in/submit', fields: (email: string) => ({ email, password: 'not-the-right-password' }) },
  {
    action: '/auth/sign-up/submit',
    fields: (email: string) => ({ email, name: 'Eve', password: 'a-password-that-is-long' }),
  },
  { action: '/auth/password-reset/submit', fields: (email: string) => ({ email }) },
];
const endpoints = [
  { path: '/api/auth/sign-in/email', body: (email: string) => ({ email, password: 'not-the-right-password' }) },
  {
    path: '/api/auth/sign-up/email',
    body: (email: string) => ({ email, name: 'Eve', password: 'a-password-that-is-long' }),
  },
  { path: '/api/auth/request-password-reset', body: (email: string) => ({ email }) },
];

test('forms answer alike for known and unknown addresses, in status, body and cookies', async ({
  page,
  outbox,
  person,
  playwright,
  baseURL,
}) => {
  await signUpAndProve(page, outbox, person);
  const stranger = newPerson();
  for (const { action, fields } of forms) {
    for (const json of [true, false]) {
      const answers = [];
      for (const email of [person.email, stranger.email]) {
        const request = await playwright.request.newContext();
        const answer = await postForm(request, `${baseURL}${action}`, fields(email), { json });
        answers.push(await comparable(answer, email));
        await request.dispose();
      }
      expect(answers[0], `${action} ${json ? 'by script' : 'as a form'}`).toEqual(answers[1]);
    }
  }
});

test('endpoints answer alike for known and unknown addresses, in status, body and cookies', async ({
  page,
  outbox,
  person,
  playwright,
  baseURL,
}) => {
  await signUpAndProve(page, outbox, person);
  const stranger = newPerson();
  for (const { path, body } of endpoints) {
    const answers = [];
    for (const email of [person.email, stranger.email]) {
      const request = await playwright.request.newContext({ extraHTTPHeaders: { 'x-forwarded-for': '45.1.2.3' } });
      const answer = await request.post(`${baseURL}${path}`, { data: body(email), headers: { origin: baseURL ?? '' } });
      answers.push(await comparable(answer, email));
      await request.dispose();
    }
    expect(answers[0]?.status, path).not.toBe(404);
    expect(answers[0], path).toEqual(answers[1]);
  }
});

async function comparable(answer: APIResponse, email: string) {
  const cookies = answer.headersArray().filter(({ name }) => name.toLowerCase() === 'set-cookie');
  return {
    status: answer.status(),
    // The address somebody typed may be repeated to them; ids of the attempt are random.
    body: (await answer.text()).replaceAll(email, '<email>'),
    location: answer.headers().location?.replace(/[\w-]{16,}/g, '<id>'),
    cookies: cookies.map(({ value }) => value.split('=')[0]).sort(),
  };
}
