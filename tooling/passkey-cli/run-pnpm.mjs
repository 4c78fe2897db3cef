import { spawn } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';

/** @typedef {{ code: number, stdout: string, stderr: string }} CommandResult */

/**
 * Runs pnpm with `args` in `root` and gives back what it printed; never rejects.
 * @param {string[]} args
 * @param {{ root: string }} options
 * @returns {Promise<CommandResult>}
 */
export function runPnpm(args, { root }) {
  const { file, prefix, shell } = pnpmCommand(root);
  return new Promise((done) => {
    const child = spawn(file, [...prefix, ...args], { cwd: root, shell, stdio: ['ignore', 'pipe', 'pipe'] });
    let stdout = '';
    let stderr = '';
    child.stdout.setEncoding('utf8').on('data', (text) => {
      stdout += text;
    });
    child.stderr.setEncoding('utf8').on('data', (text) => {
      stderr += text;
    });
    child.on('error', (error) => done({ code: 1, stdout, stderr: `${file} cannot be started: ${error.message}` }));
    child.on('close', (code) => done({ code: code ?? 1, stdout, stderr }));
  });
}

/**
 * How to start pnpm: the one that started us, else the version package.json names, by npx. On Windows npx itself is a
 * batch file that only a shell can start, so npm's own script is preferred.
 * @param {string} root
 * @param {Record<string, string | undefined>} env
 * @returns {{ file: string, prefix: string[], shell: boolean }}
 */
export function pnpmCommand(root, env = process.env) {
  const starter = env.npm_execpath;
  if (starter && existsSync(starter) && /^pnpm/.test(basename(starter))) {
    const isScript = /\.[cm]?js$/.test(starter);
    return isScript
      ? { file: process.execPath, prefix: [starter], shell: false }
      : { file: starter, prefix: [], shell: false };
  }
  const { packageManager } = JSON.parse(readFileSync(join(root, 'package.json'), 'utf8'));
  const asked = ['-y', packageManager.split('+')[0]];
  const npx = npxScript(starter);
  return npx
    ? { file: process.execPath, prefix: [npx, ...asked], shell: false }
    : { file: 'npx', prefix: asked, shell: process.platform === 'win32' };
}

/** @param {string | undefined} starter */
function npxScript(starter) {
  const node = dirname(process.execPath);
  const folders = [
    ...(starter && basename(starter) === 'npm-cli.js' ? [dirname(starter)] : []),
    join(node, 'node_modules', 'npm', 'bin'),
    resolve(node, '..', 'lib', 'node_modules', 'npm', 'bin'),
  ];
  return folders.map((folder) => join(folder, 'npx-cli.js')).find((path) => existsSync(path));
}
