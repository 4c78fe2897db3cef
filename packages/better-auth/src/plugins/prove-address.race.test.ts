import { getCurrentAdapter, runWithTransaction } from '@better-auth/core/context';
import { afterAll, expect, it } from 'vitest';
import { squat, squattersPassword } from '../../test/squat';
import { mailedLinkToken } from '../../test/test-auth';
import { twoProcesses } from '../../test/two-processes';

const rounds = 20;
const processes = await twoProcesses({ NEXT_PUBLIC_AUTH_MAGIC_LINK: 'true' });
afterAll(() => processes?.close());

if (!processes) it.skip('races over two processes: they need PostgreSQL', () => {});
else {
  const { first, second } = processes;

  it('a proof and whoever acts on the unproven account never wait in a ring, and nothing of theirs is left', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const squatted = await squat(first);
      const owner = first.openBrowser();
      await owner.post('/magic-link/send', { email: squatted.email });
      const token = await mailedLinkToken(squatted.email, first.db);
      // As every endpoint does that takes something off an account.
      const act = () =>
        runWithTransaction(second.context.adapter, async () => {
          const tx = await getCurrentAdapter(second.context.adapter);
          const where = [{ field: 'id', value: squatted.id }];
          await tx.update({ model: 'user', where, update: { updatedAt: new Date() } });
          await second.context.internalAdapter.deleteSession(squatted.token);
        });
      const signIn = () =>
        second.openBrowser().post('/sign-in/email', { email: squatted.email, password: squattersPassword });
      const [proof, ...others] = await Promise.all([
        owner.post('/magic-link/sign-in', { token }),
        signIn(),
        signIn(),
        act(),
      ]);
      expect(proof.status).toBe(200);
      for (const answer of others.slice(0, 2)) expect((answer as { status: number }).status).toBeLessThan(500);
      expect(await squatted.inventory()).toEqual({ sessions: [owner.sessionToken], accounts: [], passkeys: 0 });
    }
  });

  it('two proofs of one unproven account leave one account, and no one of them undoes the other', async () => {
    for (let round = 0; round < rounds; round += 1) {
      const { email } = await squat(first);
      const owners = await Promise.all(
        [first, second].map(async (app) => {
          const browser = app.openBrowser();
          await browser.post('/magic-link/send', { email });
          return { browser, token: await mailedLinkToken(email, first.db) };
        }),
      );
      const answers = await Promise.all(
        owners.map(({ browser, token }) => browser.post('/magic-link/sign-in', { token, confirmed: true })),
      );
      for (const { status } of answers) expect(status).toBeLessThan(500);
      for (const [at, { browser }] of owners.entries()) {
        if (answers[at]?.status === 200) expect(await browser.user()).toMatchObject({ email });
      }
      expect(answers.some(({ status }) => status === 200)).toBe(true);
    }
  });
}
