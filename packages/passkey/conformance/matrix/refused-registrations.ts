import { beforeAll, expect, test } from 'vitest';
import { SoftwareAuthenticator } from '../../src/testing/software-authenticator';
import { origin } from '../../test/browser';
import type { TestApp } from '../../test/test-app';
import { createConformanceApp } from './conformance-app';
import type { MatrixCase } from './matrix-case';

/** The public code a reason is answered with. */
const answerTo = (reason: string) =>
  reason === 'R8' ? { status: 400, code: 'CHALLENGE_NOT_VALID' } : { status: 401, code: 'REGISTRATION_FAILED' };

/** Runs each case as a whole registration of its own: its public code, its internal reason, and nothing created. */
export const refusedRegistrations = (cases: MatrixCase[], settings?: Parameters<typeof createConformanceApp>[0]) => {
  let app: TestApp;
  beforeAll(async () => {
    app = await createConformanceApp(settings);
  });
  test.each(cases.map((it) => [it.row, it.what, it] as const))('%s: %s', async (row, _, it) => {
    const { reason = row, settings, tampering, answer = (same: unknown) => same } = it;
    const { browser } = await app.signedIn();
    const before = await app.census();
    const made = new SoftwareAuthenticator(settings).create(await browser.registrationOptions(), {
      origin,
      ...tampering,
    });
    const refused = await browser.post('/passkey/verify-registration', { response: answer(made) });
    expect(refused).toMatchObject(answerTo(reason));
    expect(app.lastRefusal()).toMatchObject({ ceremony: 'registration', reason });
    expect(refused.headers.get('cache-control')).toBe('no-store');
    expect(await app.census()).toEqual(before);
  });
};
