import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { cleanEnvironment } from '../../clean-environment.mjs';
import { findPnpm } from '../../find-pnpm.mjs';
import { outputTail } from '../../output-tail.mjs';
import { startChild } from '../../process/children.mjs';

/** Starts the built app in `folder` on this port of the loopback address; resolves once it is ready. What it writes goes to `log`. */
export async function startExistingApp(folder, { port, log }) {
  const [command, ...words] = await findPnpm(folder);
  const child = startChild(command, [...words, 'start', '--port', String(port), '--hostname', '127.0.0.1'], {
    cwd: folder,
    env: cleanEnvironment(),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  mkdirSync(dirname(log), { recursive: true });
  const file = createWriteStream(log, { mode: 0o600 });
  let written = '';
  await new Promise((resolve, reject) => {
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        file.write(text);
        written += text;
        if (/Ready in/.test(written)) resolve();
      });
    }
    child.once('exit', () => reject(new Error(`The app did not start:\n${outputTail(written)}`)));
  });
}
