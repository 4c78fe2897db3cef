/** Prints lines with the time since `progress()` was called, and steps with how long each took. */
export function progress(write = (line) => console.log(line)) {
  const start = Date.now();
  const say = (text) => write(`[${seconds(Date.now() - start).padStart(7)}] ${text}`);
  return {
    say,
    /** Runs one step: announced before, timed after. The step may return a word on how it went. */
    async step(title, work) {
      say(`${title} …`);
      const began = Date.now();
      const result = await work();
      say(`${title}: ${typeof result === 'string' ? result : 'done'} (${seconds(Date.now() - began)})`);
      return result;
    },
    elapsed: () => seconds(Date.now() - start),
  };
}

function seconds(milliseconds) {
  return `${(milliseconds / 1000).toFixed(1)} s`;
}
