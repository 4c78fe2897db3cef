import { killAllChildren, stopAllChildren } from './children.mjs';

const cleanups = [];

/** A failure that is said in its own words, without a stack, before the program ends with exit code 1. */
export class SaidFailure extends Error {}

/** Registers work for the very end of the program, however it ends. Runs in reverse order. */
export function atEnd(cleanup) {
  cleanups.push(cleanup);
}

/**
 * Runs a program whose children and left-overs are cleared away when it returns, fails or is interrupted.
 * `main` may return the exit code. `interruptedCode()` is the code after Ctrl-C (130 by default).
 */
export async function mainProgram(main, { interruptedCode = () => 130 } = {}) {
  let ending = false;
  const end = async (code) => {
    if (ending) return;
    ending = true;
    await stopAllChildren();
    for (const cleanup of cleanups.reverse()) {
      await Promise.resolve(cleanup()).catch((error) => console.error(`Could not clear up: ${error.message}`));
    }
    process.exit(code);
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) {
    process.on(signal, () => {
      if (ending) process.exit(130);
      console.error('\nStopping …');
      end(interruptedCode());
    });
  }
  process.on('exit', killAllChildren);
  try {
    const code = await main();
    await end(code ?? 0);
  } catch (error) {
    // After an interrupt everything fails in its own way; the person knows why.
    if (!ending) console.error(error instanceof SaidFailure ? error.message : error);
    await end(1);
  }
}
