import 'server-only';
import { connectionProblem } from '@kit/database/connection-problem';
import { boot } from './boot';

/** Runs the checks of `boot`; a failed one ends the process with its sentence and exit code 1. */
export async function bootOrExit(): Promise<void> {
  try {
    await boot();
    announce();
  } catch (error) {
    console.error(sentenceOf(error));
    process.exit(1);
  }
}

/** Tells the start wrapper, which answers nobody and says nothing before (server/serve.mjs). */
function announce(): void {
  const { [Symbol.for('latchkey.checked')]: checked } = globalThis as { [key: symbol]: unknown };
  if (typeof checked === 'function') checked();
}

function sentenceOf(error: unknown): string {
  if (!(error instanceof Error)) return String(error);
  if (error.name === 'ConfigurationError' || error.name === 'DatabaseInUseError') return error.message;
  const unreachable = connectionProblem(error, process.env.DATABASE_URL);
  if (unreachable) return unreachable;
  const causes: string[] = [];
  for (let cause: unknown = error; cause instanceof Error; cause = cause.cause)
    causes.push(cause.message || cause.name);
  return `The app cannot start: ${causes.at(-1)?.split('\n')[0]}`;
}
