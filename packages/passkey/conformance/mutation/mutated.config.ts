import { mergeConfig } from 'vitest/config';
import config from '../../vitest.config';
import { mutate } from './mutate';

/** The suites of the package, with the one check taken out that `PASSKEY_MUTATION` numbers. */
export default mergeConfig(config, {
  plugins: [mutate(Number(process.env.PASSKEY_MUTATION))],
  // A test that is merely slow, on a machine with much to do, must not look like one that missed the check.
  test: { testTimeout: 120_000, hookTimeout: 120_000 },
});
