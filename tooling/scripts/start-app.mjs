import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { outputTail } from './output-tail.mjs';
import { startChild } from './process/children.mjs';
import { SaidFailure } from './process/main-program.mjs';

const patience = 60_000;

/**
 * Starts the built app below `root` in production mode and resolves with its process once it answers at
 * http://localhost:`port`. What it writes goes to `log` when that is given, else to this terminal.
 */
export async function startApp(root, { port, env, log }) {
  const child = startChild(process.execPath, [join(root, 'apps', 'web', 'server', 'start.mjs')], {
    cwd: root,
    env: { ...env, PORT: String(port) },
    stdio: log ? ['ignore', 'pipe', 'pipe'] : ['ignore', 'inherit', 'inherit'],
  });
  let written = '';
  if (log) {
    mkdirSync(dirname(log), { recursive: true });
    const file = createWriteStream(log);
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        written = (written + text).slice(-20_000);
        file.write(text);
      });
    }
  }
  const deadline = Date.now() + patience;
  while (!(await answers(port))) {
    const ended = child.exitCode !== null || child.signalCode !== null;
    if (ended)
      throw new SaidFailure(`${outputTail(written)}\nThe app stopped before it answered: see the lines above.`.trim());
    if (Date.now() > deadline)
      throw new SaidFailure(`${outputTail(written)}\nThe app did not answer within a minute.`.trim());
    await pause(100);
  }
  return child;
}

async function answers(port) {
  try {
    const response = await fetch(`http://localhost:${port}/auth/sign-in`, { redirect: 'manual' });
    await response.body?.cancel();
    return response.status < 500;
  } catch {
    return false;
  }
}
