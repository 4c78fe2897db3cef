import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { cpus, loadavg, totalmem } from 'node:os';
import { fileURLToPath } from 'node:url';
import { serverVersion } from './databases';

const bench = fileURLToPath(new URL('..', import.meta.url));

/** What else the machine is doing now, in a line; figures from a shared one are to be read with care. */
export const describeOtherWork = () => `load average before the first run: ${(loadavg()[0] ?? 0).toFixed(1)}`;

/** Lines that say on what the figures were measured: machine, versions, revision of the kit. */
export const describeSurroundings = async (databaseUrl: string) => [
  `machine: ${cpus().length} cores (${cpus()[0]?.model.trim()}), ${Math.round(totalmem() / 2 ** 30)} GiB`,
  `Node ${process.versions.node}, PostgreSQL ${await serverVersion(databaseUrl)} on loopback, commits not flushed to disk`,
  `stock: ${['better-auth', '@better-auth/passkey', 'next', 'drizzle-orm', 'pg'].map(versionInStock).join(', ')}`,
  `the kit: revision ${revision()}`,
];

const versionInStock = (name: string) => {
  const { dependencies } = JSON.parse(readFileSync(`${bench}/stock/package.json`, 'utf8'));
  return `${name} ${dependencies[name]}`;
};

const revision = () => {
  const git = (...args: string[]) => execFileSync('git', args, { cwd: bench, encoding: 'utf8' }).trim();
  try {
    const changed = git('status', '--porcelain', '--', '..', ':!.') === '' ? '' : ' with changes';
    return git('rev-parse', '--short', 'HEAD') + changed;
  } catch {
    return 'unknown';
  }
};
