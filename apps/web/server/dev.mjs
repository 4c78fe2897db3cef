import { fileURLToPath } from 'node:url';
import { loadEnvFile } from './load-env-file.mjs';
import { serve } from './serve.mjs';

// In development next-intl looks for i18n/request.ts in the working directory, which is the root under `pnpm dev`.
process.chdir(fileURLToPath(new URL('..', import.meta.url)));
process.env.NODE_ENV = 'development';
process.env.NEXT_TELEMETRY_DISABLED ??= '1';
loadEnvFile();
await serve({ dev: true });
