import { addPasskey, signalAcceptedPasskeys, signInWithPasskey } from '@kit/passkey/client/ceremonies';

/**
 * @param {string} path
 * @param {object} [body]
 */
async function ask(path, body) {
  const method = body ? { method: 'POST', body: JSON.stringify(body) } : {};
  const answer = await fetch(`/api/auth${path}`, { headers: { 'content-type': 'application/json' }, ...method });
  if (!answer.ok) throw new Error(`${path} answered ${answer.status}`);
  return answer.json();
}

/**
 * @param {{ error: { code: string } | null }} result
 * @param {string} done
 */
const outcome = ({ error }, done) => error?.code ?? done;

/** @type {Record<string, () => Promise<string>>} */
const actions = {
  'sign-up': async () => {
    const email = `ada-${crypto.randomUUID()}@example.test`;
    await ask('/sign-up/email', { name: 'Ada', email, password: crypto.randomUUID() });
    return 'Welcome';
  },
  add: async () => outcome(await addPasskey(), 'Passkey added'),
  remove: async () => {
    const [passkey] = await ask('/passkey/list-user-passkeys');
    await ask('/passkey/delete-passkey', { id: passkey.id });
    await signalAcceptedPasskeys();
    return 'Passkey removed';
  },
  'sign-out': async () => {
    await ask('/sign-out', {});
    return 'Signed out';
  },
  'sign-in': async () => outcome(await signInWithPasskey(), 'Signed in'),
};

const output = /** @type {HTMLOutputElement} */ (document.querySelector('output'));
const buttons = [...document.querySelectorAll('button')];
for (const button of buttons)
  button.addEventListener('click', async () => {
    for (const each of buttons) each.disabled = true;
    output.value = '';
    output.value = (await actions[button.id]?.().catch((error) => error.message)) ?? '';
    for (const each of buttons) each.disabled = false;
  });
