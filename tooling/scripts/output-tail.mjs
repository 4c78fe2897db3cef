/** The last lines of what a command wrote: enough to see why it failed. */
export function outputTail(output, lines = 40) {
  return output.trimEnd().split('\n').slice(-lines).join('\n');
}
