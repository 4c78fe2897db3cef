/** Runs before the server answers anybody: every mistake of configuration ends the process here, with one sentence. */
export async function register() {
  if (process.env.NEXT_RUNTIME !== 'nodejs') return;
  const { boot } = await import('./lib/boot');
  try {
    await boot();
  } catch (error) {
    const { sentenceOf } = await import('./lib/boot');
    console.error(sentenceOf(error));
    process.exit(1);
  }
}
