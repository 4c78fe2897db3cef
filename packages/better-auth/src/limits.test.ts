import { beforeAll, describe, expect, it } from 'vitest';
import { createTestAuth, newAddress, password, type TestAuth } from '../test/test-auth';

let app: TestAuth;
beforeAll(async () => {
  app = await createTestAuth();
});

describe('attempts from one address', () => {
  it.each([
    ['/sign-in/email', 10, () => ({ email: 'nobody@example.com', password: 'x' })],
    ['/sign-up/email', 10, () => ({ name: '', email: newAddress(), password })],
    ['/sign-up/prove', 10, () => ({ token: 'x' })],
    ['/sign-up/resend', 10, () => ({})],
    ['/request-password-reset', 5, () => ({ email: 'nobody@example.com' })],
    ['/reset-password', 10, () => ({ token: 'x', newPassword: password })],
    ['/change-password', 10, () => ({ currentPassword: 'x', newPassword: password })],
  ])('at %s are refused after %i a minute, with the seconds to wait', async (path, most, body) => {
    const browser = app.openBrowser();
    const statuses: number[] = [];
    for (let attempt = 0; attempt < most; attempt += 1) statuses.push((await browser.post(path, body())).status);
    expect(statuses).not.toContain(429);
    const refused = await browser.post(path, body());
    expect(refused.status).toBe(429);
    const wait = Number(refused.headers.get('x-retry-after'));
    expect(wait).toBeGreaterThan(0);
    expect(wait).toBeLessThanOrEqual(60);
  });

  it('do not keep another address out', async () => {
    const { email } = await app.signedIn();
    const guesser = app.openBrowser();
    for (let attempt = 0; attempt < 11; attempt += 1)
      await guesser.post('/sign-in/email', { email, password: 'wrong' });
    expect((await guesser.post('/sign-in/email', { email, password })).status).toBe(429);
    expect((await app.openBrowser().post('/sign-in/email', { email, password })).status).toBe(200);
  });

  it('are counted exactly when they come at once', async () => {
    const browser = app.openBrowser();
    const attempt = () => browser.post('/reset-password', { token: 'x', newPassword: password });
    const answers = await Promise.all(Array.from({ length: 16 }, attempt));
    expect(answers.filter(({ status }) => status === 429)).toHaveLength(6);
  });

  it('that only read the session are not limited', async () => {
    const browser = app.openBrowser();
    const answers = await Promise.all(Array.from({ length: 120 }, () => browser.get('/get-session')));
    expect(new Set(answers.map(({ status }) => status))).toEqual(new Set([200]));
  });
});
