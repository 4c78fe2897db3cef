// `pnpm fuzz [--runs 20000] [--seed text]`: more wrong inputs than the daily ones. What is not refused is kept in regressions.json.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { runs: { type: 'string', default: '20000' }, seed: { type: 'string' } } });
if (!/^[1-9]\d*$/.test(values.runs)) {
  console.error(`--runs is "${values.runs}"; it must be a whole number from 1.`);
  process.exit(2);
}
const folder = new URL('../../', import.meta.url).pathname;
const { status } = spawnSync(process.execPath, [`${folder}node_modules/vitest/vitest.mjs`, 'run', 'conformance/fuzz'], {
  cwd: folder,
  stdio: 'inherit',
  env: { ...process.env, FUZZ_RUNS: values.runs, FUZZ_KEEP: '1', ...(values.seed && { FUZZ_SEED: values.seed }) },
});
process.exit(status ?? 1);
