import { spawn, spawnSync } from 'node:child_process';

const windows = process.platform === 'win32';
const running = new Set();

/**
 * Starts a program in a process group of its own and remembers it, so that nothing outlives this process.
 * Takes the options of `child_process.spawn`.
 */
export function startChild(command, args, options = {}) {
  // Windows runs .cmd files only through a shell, which takes one string: quote what has spaces.
  const shell = windows && !command.toLowerCase().endsWith('.exe');
  const child = shell
    ? spawn([command, ...args].map(quoteForWindows).join(' '), { ...options, shell })
    : spawn(command, args, { ...options, detached: !windows });
  running.add(child);
  child.once('exit', () => running.delete(child));
  child.once('error', () => running.delete(child));
  return child;
}

/** Ends a child with everything it started: politely first, by force after `graceMs`. */
export async function stopChild(child, graceMs = 8000) {
  if (child.exitCode !== null || child.signalCode !== null || child.pid === undefined) return;
  const ended = new Promise((resolve) => child.once('exit', resolve));
  signalGroup(child, 'SIGTERM');
  const timer = setTimeout(() => signalGroup(child, 'SIGKILL'), graceMs);
  await ended;
  clearTimeout(timer);
}

/** Ends every child that still runs. */
export async function stopAllChildren(graceMs) {
  await Promise.all([...running].map((child) => stopChild(child, graceMs)));
}

/** Ends every child at once, without waiting: the last thing before this process is gone. */
export function killAllChildren() {
  for (const child of running) signalGroup(child, 'SIGKILL');
}

function signalGroup(child, signal) {
  try {
    if (windows) spawnSync('taskkill', ['/pid', String(child.pid), '/T', '/F'], { stdio: 'ignore' });
    else process.kill(-child.pid, signal);
  } catch (error) {
    if (error.code !== 'ESRCH') throw error;
  }
}

function quoteForWindows(part) {
  return /[\s"&|<>^()]/.test(part) ? `"${part.replaceAll('"', '""')}"` : part;
}
