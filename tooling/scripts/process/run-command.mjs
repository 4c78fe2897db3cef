import { startChild } from './children.mjs';

const keptOutput = 4_000_000;

/**
 * Runs a program to its end without a terminal and gathers what it writes.
 * Resolves with its exit code (1 when it could not be started or was killed) and output; never rejects.
 */
export function runCommand(command, args, { onText, ...options } = {}) {
  return new Promise((resolve) => {
    const child = startChild(command, args, { ...options, stdio: ['ignore', 'pipe', 'pipe'] });
    const streams = { stdout: '', stderr: '', output: '' };
    const gather = (name) => (text) => {
      for (const kept of [name, 'output']) streams[kept] = (streams[kept] + text).slice(-keptOutput);
      onText?.(text);
    };
    child.stdout.setEncoding('utf8').on('data', gather('stdout'));
    child.stderr.setEncoding('utf8').on('data', gather('stderr'));
    child.once('error', (error) => resolve({ code: 1, ...streams, output: `${streams.output}${error.message}\n` }));
    child.once('close', (code) => resolve({ code: code ?? 1, ...streams }));
  });
}
