import { mergeConfig } from 'vitest/config';
import config from '../../vitest.config';
import { mutate } from './mutate';

/** The suites of the package, with the one check taken out that `PASSKEY_MUTATION` numbers. */
export default mergeConfig(config, { plugins: [mutate(Number(process.env.PASSKEY_MUTATION))] });
