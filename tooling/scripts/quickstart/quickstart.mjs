import { installDependencies } from '../install-dependencies.mjs';
import { mainProgram } from '../process/main-program.mjs';
import { progress } from '../progress.mjs';
import { repositoryRoot } from '../repository-root.mjs';
import { startApp } from '../start-app.mjs';
import { allowLocalMode } from './allow-local-mode.mjs';
import { announceChanges } from './announce-changes.mjs';
import { buildApp } from './build-app.mjs';
import { chosenPort } from './chosen-port.mjs';
import { provisionPasskeys } from './provision-passkeys.mjs';

/**
 * From a clean clone to the running app: installs, provisions passkeys, builds, starts in local mode and says what to
 * open. Run again, it skips what has not changed. Ctrl-C ends it and everything it started.
 */
export function quickstart() {
  let serving = false;
  return mainProgram(
    async () => {
      const root = repositoryRoot;
      const { say, step, elapsed } = progress();
      const port = await chosenPort();
      announceChanges(root, say);
      await step('Installing the dependencies', () => installDependencies(root));
      await step('Local mode (LATCHKEY_LOCAL=true)', () => allowLocalMode(root));
      await step('Switching passkeys on', () => provisionPasskeys(root, say));
      await step('Building the app', () => buildApp(root));
      const app = await step('Starting the app', () => startApp(root, { port, env: process.env }));
      serving = true;
      say(`Ready after ${elapsed()}. Open http://localhost:${port}`);
      say(`Sign up there; the mails arrive at http://localhost:${port}/dev/outbox. Ctrl-C stops the app.`);
      return new Promise((resolve) => app.once('exit', (code) => resolve(code ?? 1)));
    },
    { interruptedCode: () => (serving ? 0 : 130) },
  );
}
