import { postgresAuth } from './postgres-auth';
import type { TestAuth } from './test-auth';

/** The kit's auth twice, as two processes run it, on one PostgreSQL database of its own. Null where there is no server. */
export async function twoProcesses(variables: Record<string, string> = {}) {
  const postgres = await postgresAuth();
  if (!postgres) return null;
  const first = await postgres.connect({ variables });
  const second = await postgres.connect({ variables });
  return {
    first,
    second,
    /** The same browser, at the second process. */
    alsoAt: (browser: ReturnType<TestAuth['openBrowser']>) => {
      const there = second.openBrowser();
      for (const [key, value] of browser.jar) there.jar.set(key, value);
      return there;
    },
    close: postgres.close,
  };
}
