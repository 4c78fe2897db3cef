import { readFileSync } from 'node:fs';

/**
 * What tells a process from a later one that got the same pid: on Linux the boot and the tick it started at; null where
 * the system does not say.
 */
export function processIdentity(pid: number): string | null {
  try {
    const boot = readFileSync('/proc/sys/kernel/random/boot_id', 'utf8').trim();
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // The command name may itself hold spaces and parentheses; the fields start after its last one. Field 22 is starttime.
    const fields = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return `${boot}:${fields[19]}`;
  } catch {
    return null;
  }
}

/** Whether a process with this pid runs, whoever owns it. */
export function isRunning(pid: number): boolean {
  // Zero and below name groups of processes.
  if (pid <= 0) return false;
  try {
    process.kill(pid, 0);
    return true;
  } catch (error) {
    return (error as NodeJS.ErrnoException).code === 'EPERM';
  }
}
