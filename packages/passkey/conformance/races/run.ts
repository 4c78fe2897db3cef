// `pnpm conformance:races [--rounds 40]`: more rounds of the races than the daily ones.
import { spawnSync } from 'node:child_process';
import { parseArgs } from 'node:util';

const { values } = parseArgs({ options: { rounds: { type: 'string', default: '40' } } });
if (!/^[1-9]\d*$/.test(values.rounds)) {
  console.error(`--rounds is "${values.rounds}"; it must be a whole number from 1.`);
  process.exit(2);
}
const folder = new URL('../../', import.meta.url).pathname;
const { status } = spawnSync(
  process.execPath,
  [`${folder}node_modules/vitest/vitest.mjs`, 'run', 'conformance/races'],
  {
    cwd: folder,
    stdio: 'inherit',
    env: { ...process.env, RACE_ROUNDS: values.rounds },
  },
);
process.exit(status ?? 1);
