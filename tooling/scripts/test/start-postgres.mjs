import { randomBytes } from 'node:crypto';
import { chownSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { freePort } from '../free-port.mjs';
import { outputTail } from '../output-tail.mjs';
import { startChild, stopChild } from '../process/children.mjs';
import { atEnd } from '../process/main-program.mjs';
import { runCommand } from '../process/run-command.mjs';

/**
 * A fresh PostgreSQL cluster on loopback that disappears at the end of the program.
 * `createDatabase(name)` resolves with the new database's address.
 */
export async function startPostgres(programs) {
  const owner = nonRootUser();
  const folder = mkdtempSync(join(tmpdir(), 'latchkey-postgres-'));
  atEnd(() => rmSync(folder, { recursive: true, force: true }));
  const password = randomBytes(16).toString('hex');
  const passwordFile = join(folder, 'password');
  writeFileSync(passwordFile, password, { mode: 0o600 });
  if (owner) for (const path of [folder, passwordFile]) chownSync(path, owner.uid, owner.gid);

  const run = (name, args, env) =>
    runCommand(join(programs, name), args, { ...owner, cwd: folder, env: { ...process.env, ...env } });
  const data = join(folder, 'data');
  const layout = ['--encoding=UTF8', '--locale=C', '--no-sync', '--auth=scram-sha-256', `--pwfile=${passwordFile}`];
  const made = await run('initdb', ['-D', data, '-U', 'latchkey', ...layout]);
  if (made.code !== 0) throw new Error(`initdb failed:\n${outputTail(made.output)}`);

  const port = await freePort();
  const settings = { listen_addresses: '127.0.0.1', unix_socket_directories: '', fsync: 'off', max_connections: '200' };
  const options = Object.entries(settings).flatMap(([name, value]) => ['-c', `${name}=${value}`]);
  const server = startChild(join(programs, 'postgres'), ['-D', data, '-p', String(port), ...options], {
    ...owner,
    cwd: folder,
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  await readiness(server);
  atEnd(() => stopChild(server));
  return {
    async createDatabase(name) {
      const login = { PGHOST: '127.0.0.1', PGPORT: String(port), PGUSER: 'latchkey', PGPASSWORD: password };
      const { code, output } = await run('createdb', [name], login);
      if (code !== 0) throw new Error(`createdb failed:\n${outputTail(output)}`);
      return `postgresql://latchkey:${password}@127.0.0.1:${port}/${name}`;
    },
  };
}

function readiness(server) {
  return new Promise((resolve, reject) => {
    let log = '';
    server.stderr.setEncoding('utf8').on('data', (text) => {
      log = (log + text).slice(-20_000);
      if (log.includes('ready to accept connections')) resolve();
    });
    server.stdout.resume();
    server.once('exit', () => reject(new Error(`PostgreSQL did not start:\n${outputTail(log)}`)));
  });
}

// PostgreSQL refuses to run as root: as root, its own user is taken, else nobody.
function nonRootUser() {
  if (process.getuid?.() !== 0) return undefined;
  const users = readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'));
  const user = users.find(([name]) => name === 'postgres') ?? users.find(([name]) => name === 'nobody');
  return { uid: Number(user[2]), gid: Number(user[3]) };
}
