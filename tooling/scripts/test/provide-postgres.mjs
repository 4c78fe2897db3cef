import { existsSync, readdirSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { findOnPath } from '../find-on-path.mjs';
import { aptInstall, aptIsAllowed } from './apt-install.mjs';

const ending = process.platform === 'win32' ? '.exe' : '';
const programs = ['initdb', 'postgres', 'createdb'];

/** The folder of PostgreSQL's server programs, installing them where that is allowed; undefined when there are none. */
export async function providePostgres(say) {
  const found = findPostgres();
  if (found) return found;
  if (aptIsAllowed() && (await aptInstall('postgresql', say))) return findPostgres();
  return undefined;
}

function findPostgres() {
  const onPath = findOnPath('postgres');
  const folders = [
    ...(onPath ? [dirname(onPath)] : []),
    ...versions('/usr/lib/postgresql', 'bin'),
    ...versions('/opt/homebrew/opt', 'bin', /^postgresql/),
    ...versions('/usr/local/opt', 'bin', /^postgresql/),
    ...versions(join(process.env.PROGRAMFILES ?? 'C:\\Program Files', 'PostgreSQL'), 'bin'),
  ];
  return folders.find((folder) => programs.every((name) => existsSync(join(folder, name + ending))));
}

function versions(folder, inside, name = /./) {
  if (!existsSync(folder)) return [];
  const newestFirst = readdirSync(folder)
    .filter((entry) => name.test(entry))
    .sort()
    .reverse();
  return newestFirst.map((entry) => join(folder, entry, inside));
}
