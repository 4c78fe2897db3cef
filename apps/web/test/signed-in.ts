import { getAuth } from '@kit/better-auth/auth';
import { handleAuth } from '~/lib/handle-auth';

const site = 'http://localhost:3000';
const password = 'a password that is long enough';
let people = 0;

/** Somebody signed in with the password just now: the cookie of their browser, and what else the stories need. */
export const signedIn = async () => {
  const context = await (await getAuth()).$context;
  people += 1;
  const email = `person-${people}@example.com`;
  const user = await context.internalAdapter.createUser(
    { email, name: 'Ada', emailVerified: true },
    { method: 'email-password' },
  );
  const hash = await context.password.hash(password);
  await context.internalAdapter.linkAccount({
    userId: user.id,
    providerId: 'credential',
    accountId: user.id,
    password: hash,
  });
  const post = (path: string, body: object, cookie = '') =>
    handleAuth(
      new Request(`${site}/api/auth${path}`, {
        method: 'POST',
        headers: {
          origin: site,
          'content-type': 'application/json',
          'x-forwarded-for': `10.1.${people >> 8}.${people & 255}`,
          cookie,
        },
        body: JSON.stringify(body),
      }),
    );
  const answer = await post('/sign-in/email', { email, password });
  const cookie = answer.headers
    .getSetCookie()
    .map((line) => line.split(';')[0])
    .join('; ');
  const update = (facts: object) =>
    context.adapter.updateMany({ model: 'session', where: [{ field: 'userId', value: user.id }], update: facts });
  return {
    email,
    password,
    cookie,
    /** Confirms with the password. */
    stepUp: () => post('/step-up/password', { password }, cookie),
    /** Makes the session so many minutes older. */
    age: (minutes: number) => update({ createdAt: new Date(Date.now() - minutes * 60_000) }),
    /** Lets the session end in so many days. */
    expireIn: (days: number) => update({ expiresAt: new Date(Date.now() + days * 24 * 60 * 60_000) }),
  };
};
