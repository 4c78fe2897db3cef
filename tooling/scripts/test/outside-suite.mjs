const noAnswer = /EAI_AGAIN|ENOTFOUND|ECONNREFUSED|ECONNRESET|ETIMEDOUT|ERR_PNPM_META_FETCH_FAIL|ERR_PNPM_FETCH/;

class NoRegistry extends Error {}

/** Runs what installs packages; what it throws is known by {@link outsideSuite} where no package registry answered. */
export async function installing(install) {
  try {
    return await install();
  } catch (error) {
    throw noAnswer.test(error.message) ? new NoRegistry(error.message) : error;
  }
}

/** Whether packages could not be installed because no package registry answered. */
export const isWithoutRegistry = (error) => error instanceof NoRegistry;

/**
 * Runs a suite that installs packages of its own and resolves with what passed and failed: what it throws is a failure of it, and
 * where no package registry answers it is skipped, and `skip` hears so.
 */
export async function outsideSuite(name, skip, run) {
  try {
    return await run();
  } catch (error) {
    if (!isWithoutRegistry(error)) return { passed: 0, failures: [error.message] };
    skip(name, 'its packages could not be installed: no package registry answered');
    return { passed: 0, failures: [] };
  }
}
