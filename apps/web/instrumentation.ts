/** Runs before the server answers anybody: every mistake of configuration ends the process here, with one sentence. */
export async function register() {
  if (process.env.NEXT_RUNTIME === 'nodejs') {
    const { bootOrExit } = await import('./lib/boot-or-exit');
    await bootOrExit();
  }
}
