import { execFileSync } from 'node:child_process';
import type { TestProject } from 'vitest/node';

declare module 'vitest' {
  export interface ProvidedContext {
    redisServer: string | null;
  }
}

/** Finds a redis-server or valkey-server once for all suites; says so when there is none. */
export function setup(project: TestProject): void {
  const program = ['redis-server', 'valkey-server'].find(exists) ?? null;
  if (!program) console.log('No redis-server here (Debian: apt-get install redis-server): its suite is skipped.');
  project.provide('redisServer', program);
}

function exists(program: string): boolean {
  try {
    execFileSync(program, ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
