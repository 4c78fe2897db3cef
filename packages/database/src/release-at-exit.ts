const releases = new Set<() => void>();
const signals = ['SIGINT', 'SIGTERM', 'SIGHUP'] as const;
let listening = false;

function releaseAll() {
  for (const release of releases) release();
  releases.clear();
}

// With other listeners the end of the process is theirs to decide, and `exit` releases then. Alone, this listener has
// replaced the signal's default, so it gives it back.
function onSignal(signal: NodeJS.Signals) {
  if (process.listenerCount(signal) > 1) return;
  releaseAll();
  process.removeListener(signal, onSignal);
  process.kill(process.pid, signal);
}

/** Runs `release` when the process ends by itself or by a signal, which still ends it; returns how to call it off. */
export function releaseAtExit(release: () => void): () => void {
  releases.add(release);
  if (!listening) {
    listening = true;
    process.on('exit', releaseAll);
    for (const signal of signals) process.on(signal, onSignal);
  }
  return () => releases.delete(release);
}
