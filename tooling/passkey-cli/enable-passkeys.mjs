import { runPnpm } from './run-pnpm.mjs';
import { FEATURES_FILE, isFeatureOn, setFeature } from './set-feature.mjs';
import { ENV_FILE, setVariable } from './set-variable.mjs';

/** @typedef {'done' | 'already done' | 'would do' | 'failed'} StepStatus */
/** @typedef {{ name: string, status: StepStatus, detail: string }} StepResult */
/** @typedef {(args: string[], options: { root: string }) => Promise<import('./run-pnpm.mjs').CommandResult>} Run */
/** @typedef {{ root: string, dryRun: boolean, run: Run }} Context */
/** @typedef {{ name: string, take: (context: Context) => Promise<Omit<StepResult, 'name'>> }} Step */

/** The tracked files and folders that enabling may change. */
export const CHANGED_FILES = [FEATURES_FILE, 'packages/database/src/schema/auth.ts', 'packages/database/drizzle'];

/** @type {Step[]} */
const steps = [
  { name: `ENABLE_PASSKEY = true in ${FEATURES_FILE}`, take: flipConstant },
  command('@kit/better-auth', 'schema:generate'),
  command('@kit/database', 'drizzle:generate'),
  command('@kit/database', 'drizzle:migrate'),
  { name: `NEXT_PUBLIC_AUTH_PASSKEY=true in ${ENV_FILE}`, take: showInInterface },
];

/**
 * Provisions passkeys: the committed constant, the three commands, the variable that shows them. Stops at the first step
 * that fails; run again, it passes over what is done. With `dryRun` it changes nothing and says what it would do.
 * @param {{ root: string, dryRun?: boolean, run?: Run, log?: (line: string) => void }} options
 * @returns {Promise<{ ok: boolean, steps: StepResult[] }>}
 */
export async function enablePasskeys({ root, dryRun = false, run = runPnpm, log = console.log }) {
  log(
    `${dryRun ? 'Enabling passkeys would change' : 'Enabling passkeys changes'} these tracked files: ${CHANGED_FILES.join(', ')}.`,
  );
  /** @type {StepResult[]} */
  const results = [];
  for (const { name, take } of steps) {
    const result = { name, ...(await attempt(() => take({ root, dryRun, run }))) };
    results.push(result);
    log(`  ${result.status.padEnd(12)}  ${name}${result.detail ? `: ${result.detail}` : ''}`);
    if (result.status === 'failed') break;
  }
  return { ok: results.every(({ status }) => status !== 'failed'), steps: results };
}

/**
 * @param {() => Promise<Omit<StepResult, 'name'>>} take
 * @returns {Promise<Omit<StepResult, 'name'>>}
 */
async function attempt(take) {
  try {
    return await take();
  } catch (error) {
    return { status: 'failed', detail: error instanceof Error ? error.message : String(error) };
  }
}

/** @param {Context} context @returns {Promise<Omit<StepResult, 'name'>>} */
async function flipConstant({ root, dryRun }) {
  if (isFeatureOn(root)) return { status: 'already done', detail: '' };
  if (!dryRun) setFeature(root, true);
  return { status: dryRun ? 'would do' : 'done', detail: '' };
}

/** @param {Context} context @returns {Promise<Omit<StepResult, 'name'>>} */
async function showInInterface({ root, dryRun }) {
  const changes = setVariable(root, 'NEXT_PUBLIC_AUTH_PASSKEY', 'true', { dryRun });
  if (!changes) return { status: 'already done', detail: '' };
  return { status: dryRun ? 'would do' : 'done', detail: '' };
}

/** @param {string} packageName @param {string} script @returns {Step} */
function command(packageName, script) {
  const args = ['--filter', packageName, script];
  return {
    name: `pnpm ${args.join(' ')}`,
    async take({ root, dryRun, run }) {
      if (dryRun) return { status: 'would do', detail: '' };
      const { code, stdout, stderr } = await run(args, { root });
      const said = lastSentence(stdout);
      if (code !== 0) return { status: 'failed', detail: lastSentence(stderr) || said || `it ended with ${code}.` };
      return { status: /nothing to do/i.test(said) ? 'already done' : 'done', detail: said };
    },
  };
}

// What the script itself said last, without the lines pnpm and npm put around it.
/** @param {string} output */
function lastSentence(output) {
  const lines = output.split(/\r?\n/).map((line) => line.trim());
  const around = /^(>|\$|[×│╰├]|npm warn|\[?ELIFECYCLE|(Error: )?\[?ERR_PNPM|\S+:? ELIFECYCLE)/;
  return lines.filter((line) => line && !around.test(line)).at(-1) ?? '';
}
