import { createWriteStream, mkdirSync } from 'node:fs';
import { dirname } from 'node:path';
import { setTimeout as pause } from 'node:timers/promises';
import { outputTail } from './output-tail.mjs';
import { startChild } from './process/children.mjs';
import { SaidFailure } from './process/main-program.mjs';

const patience = 60_000;

/**
 * Starts a program that serves the web and resolves with its process once it answers at `address`. What it writes goes to `log`
 * when that is given, else to this terminal. Throws a `SaidFailure` where it ends, or has not answered after a minute.
 */
export async function startServer([command, ...words], { address, cwd, env, log }) {
  const output = log ? 'pipe' : 'inherit';
  const child = startChild(command, words, { cwd, env, stdio: ['ignore', output, output] });
  let written = '';
  let failed = '';
  child.once('error', ({ message }) => {
    failed = message;
  });
  if (log) {
    mkdirSync(dirname(log), { recursive: true });
    const file = createWriteStream(log, { mode: 0o600 });
    for (const stream of [child.stdout, child.stderr]) {
      stream.setEncoding('utf8').on('data', (text) => {
        written = (written + text).slice(-20_000);
        file.write(text);
      });
    }
  }
  const refuse = (reason) => new SaidFailure(`${outputTail(written)}\n${reason}`.trim());
  const deadline = Date.now() + patience;
  while (!(await answers(address))) {
    if (failed) throw refuse(`The app could not be started: ${failed}`);
    if (child.exitCode !== null || child.signalCode !== null)
      throw refuse('The app stopped before it answered: see the lines above.');
    if (Date.now() > deadline) throw refuse('The app did not answer within a minute.');
    await pause(100);
  }
  return child;
}

async function answers(address) {
  try {
    const response = await fetch(address, { redirect: 'manual' });
    await response.body?.cancel();
    return response.status < 500;
  } catch {
    return false;
  }
}
