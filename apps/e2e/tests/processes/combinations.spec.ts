import { ownLines } from '../../fixtures/app-process';
import { expect, test } from '../../fixtures/process-test';

const switches = ['password', 'magicLink', 'passkey', 'provider'] as const;
type Switch = (typeof switches)[number];

const settingsOf: Record<Switch, (on: boolean) => Record<string, string>> = {
  password: (on) => ({ NEXT_PUBLIC_AUTH_PASSWORD: String(on) }),
  magicLink: (on) => ({ NEXT_PUBLIC_AUTH_MAGIC_LINK: String(on) }),
  passkey: (on) => ({ NEXT_PUBLIC_AUTH_PASSKEY: String(on) }),
  provider: (on) => ({ GITHUB_CLIENT_ID: on ? 'id' : '', GITHUB_CLIENT_SECRET: on ? 'secret' : '' }),
};

/** What the pages hold of each method, and the endpoint that is there with it alone. */
const marks = {
  password: { signIn: /type="password"/, signUp: /type="password"/, endpoint: '/sign-in/email' },
  magicLink: { signIn: />Email me a link</, signUp: />Email me a link/, endpoint: '/magic-link/send' },
  passkey: { signIn: />Sign in with a passkey</, signUp: null, endpoint: null },
  provider: { signIn: />Continue with GitHub</, signUp: />Continue with GitHub</, endpoint: '/sign-in/social' },
} as const;

const combinations = Array.from({ length: 2 ** switches.length }, (_, bits) =>
  switches.filter((_name, at) => bits & (1 << at)),
);

test('every combination of methods shows exactly those methods, and nothing enabled stops the start', async ({
  startApp,
  migrate,
  port,
}) => {
  test.setTimeout(600_000);
  expect((await migrate('on')).code).toBe(0);
  for (const enabled of combinations) {
    const settings = Object.assign({}, ...switches.map((name) => settingsOf[name](enabled.includes(name))));
    const name = enabled.join(' + ') || 'nothing';
    const app = startApp('on', settings);
    if (enabled.length === 0) {
      const { code, output } = await app.ended;
      expect([code, ownLines(output).length], output).toEqual([1, 1]);
      expect(output).toContain('NEXT_PUBLIC_AUTH_PASSWORD');
      continue;
    }
    await app.ready();
    await expectMethods(`http://localhost:${port}`, enabled, name);
    await app.stop();
  }
});

async function expectMethods(site: string, enabled: Switch[], name: string) {
  const read = async (path: string) => {
    const answer = await fetch(`${site}${path}`);
    expect(answer.status, `${path} with ${name}`).toBe(200);
    // What the page shows, without what its scripts are told.
    return (await answer.text()).replace(/<script[\s\S]*?<\/script>/g, '');
  };
  const post = (path: string) =>
    fetch(`${site}/api/auth${path}`, {
      method: 'POST',
      headers: { origin: site, 'content-type': 'application/json' },
      body: '{}',
    });
  const pages = { signIn: await read('/auth/sign-in'), signUp: await read('/auth/sign-up') };
  for (const [method, { signIn, signUp, endpoint }] of Object.entries(marks)) {
    const on = enabled.includes(method as Switch);
    expect(signIn.test(pages.signIn), `${method} on the sign-in page with ${name}`).toBe(on);
    if (signUp) expect(signUp.test(pages.signUp), `${method} on the sign-up page with ${name}`).toBe(on);
    if (endpoint) expect((await post(endpoint)).status !== 404, `${endpoint} with ${name}`).toBe(on);
  }
  const byCode = enabled.includes('passkey') && !enabled.includes('password') && !enabled.includes('magicLink');
  expect(/>Email me a code</.test(pages.signUp), `a code on the sign-up page with ${name}`).toBe(byCode);
  expect(/>Lost your passkey\?</.test(pages.signIn), `recovery on the sign-in page with ${name}`).toBe(byCode);
  expect((await post('/recover/code')).status !== 404, `/recover/code with ${name}`).toBe(byCode);
  const byLink = byCode || enabled.includes('password');
  expect((await post('/recover/sign-in')).status !== 404, `/recover/sign-in with ${name}`).toBe(byLink);
  expect((await fetch(`${site}/auth/recover`)).status, `/auth/recover with ${name}`).toBe(byCode ? 200 : 404);
}
