import { afterAll, afterEach, describe, expect, it, vi } from 'vitest';
import { pauseAt } from '../../../test/pause-at';
import { mailedCode, mailedLinkToken, mailedResetToken, newAddress } from '../../../test/test-auth';
import { twoProcesses } from '../../../test/two-processes';

const rounds = 12;
const links = await twoProcesses({ NEXT_PUBLIC_AUTH_MAGIC_LINK: 'true' });
const codes = await twoProcesses({ NEXT_PUBLIC_AUTH_PASSWORD: 'false', NEXT_PUBLIC_AUTH_PASSKEY: 'true' });
afterAll(async () => {
  await links?.close();
  await codes?.close();
});

afterEach(() => {
  vi.restoreAllMocks();
});

if (!links || !codes) it.skip('races over two processes: they need PostgreSQL', () => {});
else {
  const asked = async (email = newAddress()) => {
    const here = links.first.openBrowser();
    expect((await here.post('/magic-link/send', { email })).status).toBe(200);
    return { here, there: links.alsoAt(here), email, token: await mailedLinkToken(email, links.first.db) };
  };
  const statuses = (answers: { status: number }[]) => answers.map(({ status }) => status).sort();

  describe('at two processes at once', () => {
    it('one link is used once', async () => {
      for (let round = 0; round < rounds; round += 1) {
        const { here, there, token } = await asked();
        const answers = await Promise.all(
          [here, there, here, there].map((browser) => browser.post('/magic-link/sign-in', { token })),
        );
        expect(statuses(answers)).toEqual([200, 400, 400, 400]);
      }
    });

    it('two links of a new address make one account, and both sign in', async () => {
      for (let round = 0; round < rounds; round += 1) {
        const one = await asked();
        const two = await asked(one.email);
        const answers = await Promise.all([
          one.here.post('/magic-link/sign-in', { token: one.token }),
          two.there.post('/magic-link/sign-in', { token: two.token }),
        ]);
        expect(statuses(answers)).toEqual([200, 200]);
        expect((await one.here.user())?.id).toBe((await two.there.user())?.id);
      }
    });

    it('one code signs in once', async () => {
      for (let round = 0; round < rounds; round += 1) {
        const email = newAddress();
        const here = codes.first.openBrowser();
        await here.post('/sign-up/code', { email, name: 'Ada' });
        const there = codes.alsoAt(here);
        const code = await mailedCode(email, codes.first.db);
        const answers = await Promise.all(
          [here, there, here, there].map((browser) => browser.post('/email-code/verify', { code })),
        );
        expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
        expect(answers.filter(({ status }) => status >= 500)).toEqual([]);
      }
    });

    it('one password is set where two are chosen', async () => {
      for (let round = 0; round < rounds; round += 1) {
        const { here, email, token } = await asked();
        await here.post('/magic-link/sign-in', { token });
        const both = [here, links.alsoAt(here)];
        const answers = await Promise.all(
          both.map((browser, at) => browser.post('/password/set', { newPassword: `a password that is chosen ${at}` })),
        );
        expect(statuses(answers)).toEqual([200, 409]);
        const id = (await links.first.findUser(email))?.id ?? '';
        expect(await links.first.context.internalAdapter.findAccounts(id)).toHaveLength(1);
      }
    });

    const newPassword = 'a password by reset, long';
    const resetting = async () => {
      const { browser, email } = await links.first.signedIn();
      await links.first.openBrowser().post('/request-password-reset', { email });
      const token = await mailedResetToken(email, links.first.db);
      return {
        remove: () => browser.post('/password/remove'),
        reset: () => links.second.openBrowser().post('/reset-password', { token, newPassword }),
        signIn: () => links.first.openBrowser().post('/sign-in/email', { email, password: newPassword }),
        accounts: async () => {
          const id = (await links.first.findUser(email))?.id ?? '';
          return links.first.context.internalAdapter.findAccounts(id);
        },
      };
    };

    it('a removed password stays removed, by a reset too that had accepted its link before', async () => {
      const { remove, reset, signIn, accounts } = await resetting();
      const { reached, goOn } = pauseAt(links.second.context.password, 'hash', 'after');
      const answer = reset();
      await reached;
      expect((await remove()).status).toBe(200);
      goOn();
      expect(await answer).toMatchObject({ status: 400, code: 'INVALID_TOKEN' });
      expect(await accounts()).toEqual([]);
      expect((await signIn()).status).toBe(401);
    });

    it('a reset and a removal of the password come one after the other, whichever is first', async () => {
      for (let round = 0; round < rounds; round += 1) {
        const { remove, reset, signIn, accounts } = await resetting();
        const answers = await Promise.all([remove(), reset()]);
        // A reset that came first has ended the session that wanted to remove.
        const removedFirst = answers[0].status === 200;
        expect(answers.map(({ status }) => status)).toEqual(removedFirst ? [200, 400] : [401, 200]);
        expect(await accounts()).toHaveLength(removedFirst ? 0 : 1);
        expect((await signIn()).status).toBe(removedFirst ? 401 : 200);
      }
    });
  });
}
