import { beforeAll, expect, test } from 'vitest';
import { origin } from '../../test/browser';
import type { TestApp } from '../../test/test-app';
import { createConformanceApp } from './conformance-app';
import type { MatrixCase } from './matrix-case';

/** The public code a reason is answered with. */
const answerTo = (reason: string) =>
  reason === 'A11' ? { status: 400, code: 'CHALLENGE_NOT_VALID' } : { status: 401, code: 'AUTHENTICATION_FAILED' };

/**
 * Runs each case as a whole sign-in of its own: its public code, its internal reason, no cookie, nothing created, the passkey as
 * it was, and the challenge used up once it is known to be ours.
 */
export const refusedSignIns = (cases: MatrixCase[]) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await createConformanceApp();
  });
  test.each(cases.map((it) => [it.row, it.what, it] as const))('%s: %s', async (row, _, it) => {
    const { reason = row, settings, tampering, answer = (same: unknown) => same } = it;
    const { browser, authenticator, passkey } = await app.withPasskey(settings);
    const before = await app.census();
    const stored = await app.storedPasskey(passkey.id);
    const options = await browser.authenticationOptions();
    const response = answer(authenticator.get(options, { origin, ...tampering }));
    const refused = await browser.post('/passkey/verify-authentication', { response });
    expect(refused).toMatchObject(answerTo(reason));
    expect(app.lastRefusal()).toMatchObject({ ceremony: 'authentication', reason });
    expect(refused.headers.get('cache-control')).toBe('no-store');
    expect(browser.sessionToken).toBeUndefined();
    expect(await app.census()).toEqual(before);
    expect(await app.storedPasskey(passkey.id)).toEqual(stored);
    if (reason === 'A11') return;
    const { status } = await browser.verifyAuthentication(authenticator.get(options, { origin }));
    expect(status, 'its challenge is used up (A25)').toBe(400);
  });
};
