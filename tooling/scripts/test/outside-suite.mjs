const noAnswer = /EAI_AGAIN|ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_PNPM_META_FETCH_FAIL|ERR_PNPM_FETCH/;

/**
 * Runs a suite that installs packages of its own and resolves with what passed and failed: what it throws is a failure of it, and
 * where no package registry answers it is skipped, and `skip` hears so.
 */
export async function outsideSuite(name, skip, run) {
  try {
    return await run();
  } catch (error) {
    if (!noAnswer.test(error.message)) return { passed: 0, failures: [error.message] };
    skip(name, 'its packages could not be installed: no package registry answered');
    return { passed: 0, failures: [] };
  }
}
